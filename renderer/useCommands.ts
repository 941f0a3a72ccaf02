import { useEffect, useRef } from "react";
import { type CommandName, commandNames, commands } from "../electron/commands";
import { listen } from "./machine";
import { isCommand, onMac } from "./ui/keys";

type Handlers = Partial<Record<CommandName, () => void>>;

/** By the keys that are pressed with Ctrl; those that are about the text are the text's own. */
const byKeys = new Map(
  commandNames
    .filter((name) => !commands[name].isOfText)
    .map((name) => [codeOf(onMac ? commands[name].keysOnMac : commands[name].keys), name]),
);

/** Who can do what now: one entry for each use of `useCommands` that is on the screen. */
const inUse = new Set<{ readonly current: Handlers }>();

/**
 * Runs what the menu asks for, by mouse or by key. The page gets a key before the menu does, and what it takes the menu
 * does not get: nothing runs twice. Undo and redo by key are left to the text that is being written in.
 */
export function useCommands(handlers: Handlers): void {
  const newest = useRef(handlers);
  newest.current = handlers;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const name = nameOf(event);
      if (event.defaultPrevented || name === "") return;
      const command = byKeys.get(name);
      const handler = command && newest.current[command];
      if (!handler || ((command === "undo" || command === "redo") && isWritable(event.target))) return;
      event.preventDefault();
      handler();
    };
    inUse.add(newest);
    const stopListening = listen("menu", ({ command }) => newest.current[command]?.());
    document.addEventListener("keydown", pressed);
    return () => {
      inUse.delete(newest);
      stopListening();
      document.removeEventListener("keydown", pressed);
    };
  }, []);
}

/** The commands that something on the screen can do now, in their order. */
export function availableCommands(): readonly CommandName[] {
  return commandNames.filter((name) => [...inUse].some(({ current }) => current[name] !== undefined));
}

/** Does what the menu would have done. */
export function runCommand(name: CommandName): void {
  for (const { current } of [...inUse]) current[name]?.();
}

/** The keys pressed with Ctrl, or ⌘ on a Mac; empty without it. */
function nameOf({ altKey, ctrlKey, metaKey, shiftKey, code }: KeyboardEvent): string {
  if (!isCommand({ ctrlKey, metaKey, altKey: false })) return "";
  return `${altKey ? "Alt+" : ""}${shiftKey ? "Shift+" : ""}${code}`;
}

/** "Shift+E" as the keyboard tells it: "Shift+KeyE". */
function codeOf(keys: string): string {
  return keys
    .replace(/[A-Z]$/, "Key$&")
    .replace(/\\$/, "Backslash")
    .replace(/\/$/, "Slash")
    .replace(/;$/, "Semicolon");
}

function isWritable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea"));
}

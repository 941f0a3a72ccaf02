import { commandNames, commands } from "../../electron/commands";
import { insertActions, toolbarActions } from "../editor/features";
import { useCommands } from "../useCommands";
import type { Draft } from "./draft";

const actions = [...toolbarActions, ...insertActions].flat();

/** What the toolbar and the slash menu do, for the menu and the list of commands; the names are the same everywhere. */
export function useTextCommands({ body: { editor } }: Draft, isReadOnly: boolean): void {
  const handlers = commandNames.flatMap((name) => {
    const action = commands[name].isOfText && actions.find((one) => one.name === commands[name].name);
    if (!action) return [];
    const run = () => {
      editor.getRootElement()?.focus({ preventScroll: true });
      action.run(editor);
    };
    return [[name, run]] as const;
  });
  useCommands(isReadOnly ? {} : Object.fromEntries(handlers));
}

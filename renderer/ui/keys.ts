/** Whether this is a Mac, with its own keys. */
export const onMac = globalThis.navigator?.platform?.startsWith("Mac") ?? false;

/** A key as this platform writes it: "Ctrl N", "⌘N". `letter` is in capitals. */
export function keyName(letter: string, { shift = false, alt = false } = {}): string {
  if (onMac) return `${alt ? "⌥" : ""}${shift ? "⇧" : ""}⌘${letter}`;
  return `Ctrl ${alt ? "Alt " : ""}${shift ? "Shift " : ""}${letter}`;
}

/** "Shift+E" as this platform writes it; empty for none. */
export function keysInWords(keys: string): string {
  if (keys === "") return "";
  const parts = keys.split("+");
  return keyName(parts.at(-1) ?? "", { shift: parts.includes("Shift"), alt: parts.includes("Alt") });
}

interface Pressed {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Ctrl, or ⌘ on a Mac, and neither Alt nor the other one. */
export function isCommand({ ctrlKey, metaKey, altKey }: Pressed): boolean {
  return !altKey && (onMac ? metaKey && !ctrlKey : ctrlKey && !metaKey);
}

import { wellFormed } from "../text";

/** The text without the characters that an HTML page must not hold: control characters (but tab and line end) and noncharacters. */
export function printable(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\p{NChar}]/gu, (character) => (character === "\n" || character === "\t" ? character : ""));
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it stands between tags, and between the double quotes of an attribute. */
export function escapeText(text: string): string {
  return printable(text).replace(/[&<>"]/g, (character) => entities[character] ?? "");
}

/** On one line: line ends, tabs and runs of plain spaces become one space. No-break spaces stay. */
export function oneLine(text: string): string {
  return printable(text)
    .replace(/[ \t\n\u2028\u2029]+/g, " ")
    .trim();
}

/** True when nothing of the text would be seen. */
export function isBlank(text: string): boolean {
  return /^[\s\p{C}]*$/u.test(text);
}

/** `<name key="value">`; a value of null leaves its attribute out. */
export function openTag(name: string, attributes: Readonly<Record<string, string | number | null>> = {}): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeText(String(value))}"`],
  );
  return `<${name}${written.join("")}>`;
}

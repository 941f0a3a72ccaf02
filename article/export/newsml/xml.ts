import { escapeText } from "../../html/escape";

/** An element with its attributes, in order; one whose value is empty is left out. Without content it closes itself. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== "")
    .map(([key, value]) => ` ${key}="${escapeText(value)}"`)
    .join("");
  const inside = content.filter((one) => one !== "");
  if (inside.length === 0) return `<${name}${written}/>`;
  const isText = inside.length === 1 && !inside[0]?.startsWith("<");
  return `<${name}${written}>${isText ? inside[0] : `\n${inside.join("\n")}\n`}</${name}>`;
}

/** An element that holds words; nothing where there are none. */
export function words(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string {
  return text === "" ? "" : element(name, attributes, escapeText(text));
}

/** Our HTML as XML has it: elements that hold nothing close themselves. No text of a story can look like one. */
export function xhtml(html: string): string {
  return html.replace(/<(br|hr|img)\b([^>]*)>/g, "<$1$2/>");
}

import type { JsonObject } from "../../json";

/** A block in WordPress's grammar: its HTML between two comments, with what the HTML does not say in the first of them. */
export function blockMarkup(name: string, html: string, attributes: JsonObject = {}): string {
  const written = Object.keys(attributes).length === 0 ? "" : `${attributesText(attributes)} `;
  return `<!-- wp:${name} ${written}-->\n${html}\n<!-- /wp:${name} -->`;
}

/** The attributes as WordPress writes them itself: JSON in which nothing ends the comment it stands in, and nothing is taken for a tag. */
export function attributesText(attributes: JsonObject): string {
  const escaped = (character: string) => `\\u00${character.charCodeAt(0).toString(16)}`;
  return JSON.stringify(attributes).replace(/--|[<>&]|\\[\\"]/g, (found) =>
    found === "--" ? escaped("-").repeat(2) : escaped(found.slice(-1)),
  );
}

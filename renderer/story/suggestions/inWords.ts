import { diffText, type Piece, type PieceChange } from "../../../article/diff/pieces";
import { languageName } from "../../../article/languageName";
import type { StandingSuggestion } from "../../../article/suggestions/suggestionsIn";
import { fieldNames } from "../fieldNames";
import { isProse } from "../isProse";
import type { Standing } from "./standing";

/** What a person would call a block of this type of the document. */
const blockNames: Readonly<Record<string, string>> = {
  list: "list",
  listitem: "nested list",
  "attributed-quote": "quote",
  photo: "photo",
  gallery: "gallery",
  divider: "divider",
  embed: "link card",
  support: "call for support",
  "most-read": "most-read list",
  table: "table",
  "table-row": "row",
  unknown: "block",
};

const propertyNames: Readonly<Record<string, string>> = {
  credit: "Credit",
  copyright: "Copyright",
  alt: "Alt text",
  decorative: "Decorative",
  role: "Role",
  tag: "Heading level",
  url: "Address",
  listType: "Kind of list",
  asset: "Picture",
  focus: "Focal point",
  language: "Language",
  sourceTitle: "Source",
  sourceUrl: "Source link",
};

/** Their values are no words that a person knows. */
const wordless: readonly string[] = ["asset", "focus", "decorative"];

/** What is suggested, in a few words: "Replace", "Delete", "New photo", "Credit". */
export function titleOf(standing: Standing): string {
  if (standing.kind === "field") return fieldNames[standing.field.field];
  const { text } = standing;
  const [removed, inserted] = [text.removed.trim(), text.inserted.trim()];
  const [block] = text.blocks;
  if (block) return `${block.change === "inserted" ? "New" : "Delete"} ${blockNames[block.kind] ?? "block"}`;
  if (removed !== "" && inserted !== "") return "Replace";
  if (inserted !== "") return "Insert";
  if (removed !== "") return "Delete";
  if (text.inserted !== "") return "New paragraph";
  if (text.removed !== "") return "Join paragraphs";
  if (text.reformatted !== "") return "Format";
  const [property] = text.properties;
  return property ? (propertyNames[property.name] ?? "Change") : "Change";
}

/** The words it is about, as they were and as they shall be. */
export function wordsOf(standing: Standing): readonly Piece[] {
  if (standing.kind === "field") {
    const { field, before, after } = standing.field;
    return changeInWords(field, before, after);
  }
  const { removed, inserted, reformatted, properties }: StandingSuggestion = standing.text;
  const told = properties.filter(({ name }) => Object.hasOwn(propertyNames, name) && !wordless.includes(name));
  const joined = (side: "was" | "is") =>
    told
      .map((property) => (property.name === "language" ? languageName(property[side]) : property[side]))
      .filter((value) => value !== "")
      .join(", ");
  return changeInWords(null, removed.trim() || joined("was"), inserted.trim() || reformatted || joined("is"));
}

/** Of a text field what differs, with a few words around it; else all that was and all that shall be. `field` is null for running text. */
export function changeInWords(field: string | null, before: string, after: string): readonly Piece[] {
  if (field !== null && isProse(field)) return diffText(before, after).map(abridged);
  const [was, is] = [before, after].map((value) => (field === "language" ? languageName(value) : value.trim()));
  return [piece("deleted", was), piece("same", was && is && " "), piece("inserted", is)].filter(({ text }) => text);
}

function piece(change: PieceChange, text = ""): Piece {
  return { change, text, marks: [], url: "" };
}

/** So many letters of what stays are shown beside what changes. */
const around = 30;

function abridged(one: Piece, index: number, { length }: readonly Piece[]): Piece {
  if (one.change !== "same" || one.text.length <= 2 * around) return one;
  const head = index === 0 ? "" : one.text.slice(0, around).replace(/\S*$/, "");
  const tail = index === length - 1 ? "" : one.text.slice(-around).replace(/^\S*/, "");
  return { ...one, text: `${head}…${tail}` };
}

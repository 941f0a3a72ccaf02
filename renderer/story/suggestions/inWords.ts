import { languageName } from "../../../article/languageName";
import type { StandingSuggestion } from "../../../article/suggestions/suggestionsIn";
import { fieldNames } from "../fieldNames";
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

/** The words it is about: what was there, and what shall be. */
export function wordsOf(standing: Standing): { readonly removed: string; readonly inserted: string } {
  if (standing.kind === "field") {
    const { field, before, after } = standing.field;
    return { removed: valueInWords(field, before), inserted: valueInWords(field, after) };
  }
  const { removed, inserted, reformatted, properties }: StandingSuggestion = standing.text;
  const was = properties.map(({ name, was: value }) => valueInWords(name, value)).join(", ");
  return { removed: removed.trim() || was, inserted: inserted.trim() || reformatted };
}

/** A value of a field or of a block's property; `name` is null for running text. */
export function valueInWords(name: string | null, value: string): string {
  return name === "language" ? languageName(value) : value.trim();
}

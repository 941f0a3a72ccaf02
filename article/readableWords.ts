import type { UnknownBlock } from "./blocks/unknown";
import { isJsonObject, type JsonValue } from "./json";
import { inlineSchema, plainText } from "./text";

/** Keys whose text is meant for readers, in this Galley and most likely in a newer one. Others hold settings and addresses. */
const wordKeys = new Set(
  ["text", "title", "caption", "label", "question", "answer", "answers", "options", "items", "rows"].concat([
    "quotation",
    "speaker",
    "role",
    "credit",
    "headline",
    "name",
    "description",
  ]),
);

/** What a reader could read in a block that is not known here, in its order; inline content is one line. */
export function readableWords(block: UnknownBlock): readonly string[] {
  return Object.entries(block.raw)
    .flatMap(([key, value]) => wordsIn(value, key))
    .filter((line) => line.trim() !== "");
}

function wordsIn(value: JsonValue, key: string): readonly string[] {
  if (typeof value === "string") return wordKeys.has(key) ? [value] : [];
  if (Array.isArray(value)) {
    const content = inlineSchema.safeParse(value);
    if (content.success) return [plainText(content.data)];
    return value.flatMap((inner: JsonValue) => wordsIn(inner, key));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([innerKey, inner]) => wordsIn(inner, innerKey));
}

import { parse } from "yaml";
import type { NewId } from "../../ids";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json";
import { chosenFields, type Fields, noFields, proseFields } from "../../story";

/**
 * `rest` is the text behind the front matter. Refused is only what stands between its lines and cannot be read as
 * YAML; a name that is no field of ours is told in a note.
 */
export type FrontMatter =
  | { readonly kind: "read"; readonly fields: Fields; readonly rest: string; readonly notes: readonly string[] }
  | { readonly kind: "refused"; readonly sentence: string };

/** Names that other programs give to our fields. */
const otherNames: Readonly<Record<string, string>> = {
  ...{
    title: "headline",
    description: "standfirst",
    subtitle: "standfirst",
    excerpt: "standfirst",
    summary: "standfirst",
  },
  ...{ lang: "language", date: "publishedAt", lastmod: "updatedAt", keywords: "tags", categories: "section" },
  ...{ author: "bylines", authors: "bylines", permalink: "canonicalUrl", category: "section" },
};

/** The fields that stand as YAML before a text, between two lines of `---`, and the text behind them. */
export function readFrontMatter(text: string, newId: NewId): FrontMatter {
  const [whole, yaml] = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (whole === undefined) return { kind: "read", fields: noFields, rest: text, notes: [] };
  const values = parsed(yaml ?? "");
  if (typeof values === "string") return { kind: "refused", sentence: values };
  if (values === null) return { kind: "read", fields: noFields, rest: text, notes: [] };
  const named = Object.entries(values).map(
    ([name, value]) => [Object.hasOwn(otherNames, name) ? (otherNames[name] ?? name) : name, value] as const,
  );
  const known: readonly string[] = [...proseFields, ...chosenFields, "bylines", "tags", "corrections"];
  const notes = named
    .filter(([name]) => !known.includes(name))
    .map(([name]) => `The front matter's "${name}" is no field of a story, and was left out.`);
  return { kind: "read", fields: fieldsOf(Object.fromEntries(named), newId), rest: text.slice(whole.length), notes };
}

/** The names and values of the YAML, or why it is not read; null where it has none, and the lines of `---` are rules between paragraphs. */
function parsed(yaml: string): JsonObject | string | null {
  try {
    const values: unknown = parse(yaml, { schema: "core", maxAliasCount: 20, logLevel: "error" }) ?? {};
    return isJsonObject(values) ? values : null;
  } catch (error) {
    // A YAMLParseError, whose first line says what and where.
    const said = error instanceof Error ? (error.message.split("\n")[0] ?? "").replace(/[.:]$/, "") : String(error);
    return `The front matter, between the two lines of ---, is not YAML: ${said}.`;
  }
}

function fieldsOf(values: JsonObject, newId: NewId): Fields {
  const texts = Object.fromEntries([...proseFields, ...chosenFields].map((name) => [name, wordsOf(values[name])]));
  return {
    ...noFields,
    ...texts,
    bylines: listOf(values.bylines).flatMap((one) => {
      const { name, role } = isJsonObject(one) ? one : { name: one, role: "" };
      const byline = { id: newId(), name: wordsOf(name), role: wordsOf(role) };
      return byline.name === "" && byline.role === "" ? [] : [byline];
    }),
    tags: [...new Set(tagsOf(values.tags))].filter((tag) => tag !== ""),
    corrections: listOf(values.corrections).flatMap((one) => {
      const { date, text } = isJsonObject(one) ? one : { date: "", text: one };
      const correction = { id: newId(), date: wordsOf(date), text: wordsOf(text) };
      return correction.date === "" && correction.text === "" ? [] : [correction];
    }),
  };
}

function tagsOf(value: JsonValue | undefined): readonly string[] {
  return typeof value === "string" ? value.split(",").map((tag) => tag.trim()) : listOf(value).map(wordsOf);
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A list of words is written as one line. */
function wordsOf(value: JsonValue | undefined): string {
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join(", ");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

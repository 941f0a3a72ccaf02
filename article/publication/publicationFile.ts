import type { z } from "zod";
import { isJsonObject } from "../json";
import { type Publication, publicationSchema } from "./publication";
import { publicationRemarks } from "./publicationRules";

/** What came of a file that a person chose. */
export type ReadPublication =
  | { readonly kind: "read"; readonly publication: Publication }
  /** Each sentence names the part that is wrong. */
  | { readonly kind: "refused"; readonly sentences: readonly string[] };

/** One publication as a file that people can read and pass on. */
export function writePublicationFile(publication: Publication): string {
  return `${JSON.stringify({ galley: 1, publication }, null, 2)}\n`;
}

/** Takes any text at all: what is not a publication, or one with faults, is refused in words. */
export function readPublicationFile(text: string): ReadPublication {
  const content = parse(text.replace(/^\uFEFF/, ""));
  if (content === undefined)
    return refuse("This file is not JSON, so it holds no publication. Choose one that Galley exported.");
  if (!isJsonObject(content) || !isJsonObject(content.publication))
    return refuse("This file holds no publication. Choose one that Galley exported.");
  const version = content.galley;
  if (typeof version !== "number")
    return refuse(
      "This file does not say which Galley it is for: “galley” should be 1. Choose one that Galley exported.",
    );
  if (version > 1) return refuse("This file was written by a newer Galley. Update Galley, then import it again.");
  const parsed = publicationSchema.safeParse(content.publication);
  if (!parsed.success) return { kind: "refused", sentences: parsed.error.issues.map(issueInWords) };
  const wrong = publicationRemarks(parsed.data).filter(({ level }) => level === "error");
  if (wrong.length === 0) return { kind: "read", publication: parsed.data };
  return {
    kind: "refused",
    sentences: wrong.map(({ part, sentence }) => `${part}: ${sentence} Put it right in the file.`),
  };
}

function refuse(sentence: string): ReadPublication {
  return { kind: "refused", sentences: [sentence] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What cannot be parsed is told by the caller.
    return undefined;
  }
}

function issueInWords(issue: z.core.$ZodIssue): string {
  const part = issue.path.length === 0 ? "publication" : issue.path.join(".");
  return `${part}: ${wanted(issue)}. Put it right in the file.`;
}

function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") {
    const kinds: Readonly<Record<string, string>> = { string: "a text", array: "a list", number: "a number" };
    return `It should be ${kinds[issue.expected] ?? "a group of named values"}`;
  }
  if (issue.code === "invalid_value") return `It should be one of ${issue.values.join(", ")}`;
  return "It has a value that Galley does not understand";
}

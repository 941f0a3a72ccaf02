import { hashOf } from "../hash";
import { isJsonObject, type JsonObject, type JsonValue } from "../json";
import { type Person, personSchema } from "../people";
import type { Quotation } from "./quotation";

/*
 * What people decided about a quotation stands among the story's judgements, each thing under a key of its own, so that two copies lose nothing when they
 * come together:  quote/<block>/<hash of the words>/<what>
 * When a letter of the words changes the hash does, and nothing is decided about them any more.
 */

interface QuoteJudgement {
  /** Who compared it with what was said, and when (ISO 8601). */
  readonly checked: { readonly by: Person; readonly at: string } | null;
  /** Somebody said that it is no quotation. */
  readonly muted: boolean;
  /** As a person set them; null where nobody did. */
  readonly speaker: string | null;
  readonly role: string | null;
  readonly source: string | null;
}

export type QuotePart = keyof QuoteJudgement;

export function quoteKey({ block, text }: Pick<Quotation, "block" | "text">, part: QuotePart): string {
  return `quote/${block}/${hashAndLength(text)}/${part}`;
}

/** Whether a judgement is about a quotation. */
export function isQuoteKey(key: string): boolean {
  return key.startsWith("quote/");
}

/** With the length, a hash is enough to tell a text from what became of it. */
function hashAndLength(text: string): string {
  return `${hashOf(text).toString(16).padStart(8, "0")}-${text.length}`;
}

/** What is decided about a quotation. Total: what cannot be read counts for nothing. */
function judgementOn(quotation: Pick<Quotation, "block" | "text">, judgements: JsonObject): QuoteJudgement {
  const value = (part: QuotePart) => judgements[quoteKey(quotation, part)];
  return {
    checked: readChecked(value("checked")),
    muted: value("muted") === true,
    speaker: readWords(value("speaker")),
    role: readWords(value("role")),
    source: readWords(value("source")),
  };
}

function readChecked(kept: JsonValue | undefined): QuoteJudgement["checked"] {
  if (!isJsonObject(kept) || typeof kept.at !== "string") return null;
  const by = personSchema.safeParse(kept.by);
  return by.success ? { by: by.data, at: kept.at } : null;
}

function readWords(kept: JsonValue | undefined): string | null {
  return typeof kept === "string" ? kept : null;
}

export type QuoteState = "attributed" | "unattributed" | "checked" | "muted";

/** A quotation with what people decided about it: their word counts. */
export interface JudgedQuotation extends Quotation {
  readonly state: QuoteState;
}

export function judged(quotation: Quotation, judgements: JsonObject): JudgedQuotation {
  const { checked, muted, ...said } = judgementOn(quotation, judgements);
  const speaker = said.speaker ?? quotation.speaker;
  const attributed = quotation.kind !== "title" && quotation.kind !== "scare" && speaker.trim() !== "";
  const isThing = quotation.kind === "title" || quotation.kind === "scare";
  const state =
    muted || (isThing && said.speaker === null)
      ? "muted"
      : checked
        ? "checked"
        : attributed
          ? "attributed"
          : "unattributed";
  const [role, source] = [said.role ?? quotation.role, said.source ?? quotation.source];
  return { ...quotation, speaker, role, source, attributed, state };
}

/** Everybody whom the story names as a speaker, each once. */
export function speakersIn(quotations: readonly Quotation[], bylines: readonly string[] = []): readonly string[] {
  const names = [...quotations.map(({ speaker }) => speaker), ...bylines].map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))];
}

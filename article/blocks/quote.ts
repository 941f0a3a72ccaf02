import { z } from "zod";
import { idSchema } from "../ids";
import { type Inline, inlineSchema } from "../text";

/** Words somebody said or wrote, and who did. */
export interface Quote {
  readonly kind: "quote";
  readonly id: string;
  /** The paragraphs of the quotation; at least one. */
  readonly quotation: readonly (readonly Inline[])[];
  /** Who said it; empty while nobody is named. */
  readonly speaker: string;
  /** What the speaker is: "head of the mobile library". */
  readonly role: string;
  /** BCP 47 tag of the quotation's own language, or empty when it is the story's. */
  readonly language: string;
  readonly source: QuoteSource;
}

export interface QuoteSource {
  readonly kind: SourceKind;
  readonly title: string;
  readonly url: string;
  /** As the reporter wrote it; an ISO 8601 date where it is known to the day. */
  readonly date: string;
}

export const sourceKinds = ["", "interview", "statement", "document", "publication", "broadcast", "social"] as const;
/** Where the words come from; empty when it is not said. */
export type SourceKind = (typeof sourceKinds)[number];

export const noSource: QuoteSource = { kind: "", title: "", url: "", date: "" };

export const quoteSchema = z.object({
  kind: z.literal("quote"),
  id: idSchema,
  quotation: z.array(inlineSchema).transform((paragraphs) => (paragraphs.length === 0 ? [[]] : paragraphs)),
  speaker: z.string(),
  role: z.string().default(""),
  language: z.string().default(""),
  source: z
    .object({
      kind: z.enum(sourceKinds),
      title: z.string(),
      url: z.string(),
      date: z.string(),
    })
    .default(noSource),
}) satisfies z.ZodType<Quote>;

export function quote(id: string, quotation: readonly (readonly Inline[])[] = [[]], speaker = ""): Quote {
  return { kind: "quote", id, quotation, speaker, role: "", language: "", source: noSource };
}

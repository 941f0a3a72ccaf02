import { z } from "zod";
import { idSchema } from "../ids";
import { type Inline, inlineSchema } from "../text";

/** Words taken from the story and set large; they stand in the story once more. */
export interface PullQuote {
  readonly kind: "pullQuote";
  readonly id: string;
  readonly text: readonly Inline[];
}

export const pullQuoteSchema = z.object({
  kind: z.literal("pullQuote"),
  id: idSchema,
  text: inlineSchema,
}) satisfies z.ZodType<PullQuote>;

export function pullQuote(id: string, text: readonly Inline[] = []): PullQuote {
  return { kind: "pullQuote", id, text };
}

import { z } from "zod";
import { idSchema } from "../ids";
import { type Inline, inlineSchema } from "../text";

/** The publication's call for support: a few words, and a link that asks. */
export interface Support {
  readonly kind: "support";
  readonly id: string;
  readonly text: readonly Inline[];
  /** The words on the link. */
  readonly label: string;
  readonly url: string;
}

export const supportSchema = z.object({
  kind: z.literal("support"),
  id: idSchema,
  text: inlineSchema,
  label: z.string(),
  url: z.string().default(""),
}) satisfies z.ZodType<Support>;

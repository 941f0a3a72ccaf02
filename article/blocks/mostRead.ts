import { z } from "zod";
import { idSchema } from "../ids";

/** The publication's most-read headlines, in order. */
export interface MostRead {
  readonly kind: "mostRead";
  readonly id: string;
  readonly title: string;
  readonly items: readonly MostReadItem[];
}

export interface MostReadItem {
  readonly text: string;
  /** Empty while the headline has no address. */
  readonly url: string;
}

export const mostReadSchema = z.object({
  kind: z.literal("mostRead"),
  id: idSchema,
  title: z.string().default(""),
  items: z.array(z.object({ text: z.string(), url: z.string().default("") })),
}) satisfies z.ZodType<MostRead>;

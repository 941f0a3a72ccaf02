import { z } from "zod";
import { idSchema } from "../ids";

/** Something that lives elsewhere, shown as a card with its title and address; nothing is fetched. */
export interface Embed {
  readonly kind: "embed";
  readonly id: string;
  readonly url: string;
  readonly title: string;
}

export const embedSchema = z.object({
  kind: z.literal("embed"),
  id: idSchema,
  url: z.string(),
  title: z.string().default(""),
}) satisfies z.ZodType<Embed>;

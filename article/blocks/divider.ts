import { z } from "zod";
import { idSchema } from "../ids";

/** A break in the story: a short rule between two parts. */
export interface Divider {
  readonly kind: "divider";
  readonly id: string;
}

export const dividerSchema = z.object({
  kind: z.literal("divider"),
  id: idSchema,
}) satisfies z.ZodType<Divider>;

import { z } from "zod";
import { idSchema } from "../ids";
import { type Inline, inlineSchema } from "../text";

/** A heading inside the body. The headline is the page's level 1, so these are 2 (heading) and 3 (subheading). */
export interface Heading {
  readonly kind: "heading";
  readonly id: string;
  readonly level: 2 | 3;
  readonly text: readonly Inline[];
}

export const headingSchema = z.object({
  kind: z.literal("heading"),
  id: idSchema,
  level: z.union([z.literal(2), z.literal(3)]),
  text: inlineSchema,
}) satisfies z.ZodType<Heading>;

export function heading(id: string, level: 2 | 3, text: readonly Inline[] = []): Heading {
  return { kind: "heading", id, level, text };
}

import { z } from "zod";
import { idSchema } from "../ids";
import { type Inline, inlineSchema } from "../text";

export interface Paragraph {
  readonly kind: "paragraph";
  readonly id: string;
  readonly text: readonly Inline[];
}

export const paragraphSchema = z.object({
  kind: z.literal("paragraph"),
  id: idSchema,
  text: inlineSchema,
}) satisfies z.ZodType<Paragraph>;

export function paragraph(id: string, text: readonly Inline[] = []): Paragraph {
  return { kind: "paragraph", id, text };
}

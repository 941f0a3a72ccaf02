import { z } from "zod";
import { idSchema } from "../ids";
import { type Inline, inlineSchema } from "../text";

export interface Table {
  readonly kind: "table";
  readonly id: string;
  readonly rows: readonly (readonly TableCell[])[];
  readonly caption: readonly Inline[];
}

export interface TableCell {
  readonly header: boolean;
  readonly text: readonly Inline[];
}

export const tableSchema = z.object({
  kind: z.literal("table"),
  id: idSchema,
  rows: z.array(z.array(z.object({ header: z.boolean().default(false), text: inlineSchema }))),
  caption: inlineSchema,
}) satisfies z.ZodType<Table>;

import { z } from "zod";
import { idSchema } from "../ids";
import { type Inline, inlineSchema } from "../text";

export interface List extends ListLevel {
  readonly kind: "list";
  readonly id: string;
}

/** One level of a list; `start` is the number of its first item and means nothing in a bulleted list. */
export interface ListLevel {
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly text: readonly Inline[];
  /** The list that stands below this item, one level deeper. */
  readonly nested?: ListLevel;
}

const itemSchema: z.ZodType<ListItem> = z.object({
  text: inlineSchema,
  get nested() {
    return levelSchema.exactOptional();
  },
});
const levelShape = {
  ordered: z.boolean(),
  start: z.number().int().default(1),
  items: z.array(itemSchema),
};
const levelSchema: z.ZodType<ListLevel> = z.object(levelShape);

export const listSchema = z.object({
  kind: z.literal("list"),
  id: idSchema,
  ...levelShape,
}) satisfies z.ZodType<List>;

export function list(id: string, ordered: boolean, items: readonly ListItem[]): List {
  return { kind: "list", id, ordered, start: 1, items };
}

import { z } from "zod";
import { idSchema } from "../ids";
import { type Inline, inlineSchema } from "../text";
import { type Photo, photoSchema } from "./photo";

/** Photos that belong together, with one caption over all of them. */
export interface Gallery {
  readonly kind: "gallery";
  readonly id: string;
  readonly photos: readonly Photo[];
  readonly caption: readonly Inline[];
}

export const gallerySchema = z.object({
  kind: z.literal("gallery"),
  id: idSchema,
  photos: z.array(photoSchema),
  caption: inlineSchema,
}) satisfies z.ZodType<Gallery>;

import { z } from "zod";
import { idSchema } from "../article/ids";

/** What came of a .galley file. */
export const receivedCopy = z.object({
  kind: z.enum(["new", "merged", "same", "other"]),
  id: idSchema,
  /** The version to compare with: the story before the merge, or the copy that could not be merged; null where there is nothing to see. */
  version: z.number().nullable(),
  sentences: z.array(z.string()),
});
export type ReceivedCopy = z.infer<typeof receivedCopy>;

export const mergedCopy = z.union([
  z.object({ kind: z.literal("cancelled") }),
  z.object({
    kind: z.literal("received"),
    received: receivedCopy,
    /** What the window must put into its document, as one Yjs update. */
    update: z.custom<Uint8Array>((value) => value instanceof Uint8Array, "bytes are a Uint8Array").nullable(),
  }),
]);

export const sentCopy = z.union([
  z.object({ kind: z.literal("cancelled") }),
  /** `whole` is false when some photos could not be put in; all the words always are. */
  z.object({ kind: z.literal("sent"), file: z.string(), sentence: z.string(), whole: z.boolean() }),
]);
export type SentCopy = z.infer<typeof sentCopy>;

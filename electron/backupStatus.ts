import { z } from "zod";

const sentence = z.string();

/** The backup copy of every story in a second folder; the sentences of what failed stand for it until it works again. */
export const backupStatus = z.union([
  z.object({ kind: z.literal("off") }),
  /** `at`: when everything was in the backup last, in milliseconds since 1970. */
  z.object({ kind: z.literal("upToDate"), folder: z.string(), at: z.number(), stories: z.number() }),
  z.object({ kind: z.literal("running"), folder: z.string(), done: z.number(), of: z.number() }),
  z.object({ kind: z.literal("failed"), folder: z.string(), sentence, at: z.number().nullable() }),
]);
export type BackupStatus = z.infer<typeof backupStatus>;

export const restored = z.union([
  z.object({ kind: z.literal("cancelled") }),
  /** What was done, in numbers, and one sentence for each story that could not be restored. */
  z.object({
    kind: z.literal("restored"),
    folder: z.string(),
    sentences: z.array(sentence),
    problems: z.array(sentence),
  }),
]);
export type Restored = z.infer<typeof restored>;

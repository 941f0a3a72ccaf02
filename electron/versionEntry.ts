import { z } from "zod";

export const versionReasons = [
  "auto",
  "named",
  "beforeRestore",
  "beforeMerge",
  "exported",
  "received",
  "status",
] as const;
export const versionEntry = z.object({
  /** With a fraction for a syncing program's conflict copy of that number. */
  number: z.number().positive(),
  /** Milliseconds since 1970, for display; order is the number. */
  at: z.number(),
  reason: z.enum(versionReasons),
  /** What the person called it, or what goes with the reason ("Web page"); may be empty. */
  name: z.string(),
  words: z.number(),
  /** Words gained and lost against the version before it in the list; the first gained all. */
  gained: z.number(),
  lost: z.number(),
});
export type VersionEntry = z.infer<typeof versionEntry>;

/** `at`: the start of the minute. `through`: the position in the writing log after it. `letters`: inserted and deleted in it. */
export const writtenMinute = z.object({ at: z.number(), through: z.number().int(), letters: z.number() });

import { z } from "zod";
import { fileFormat } from "../../../article/writeStory";
import { readPieceName } from "../story/pieceName";
import { parse } from "../story/readStoryJson";

/** What a story.json says of itself. Reading the story in it as well would take too long while somebody types. */
const envelopeSchema = z.object({
  galley: z.number(),
  lineage: z.string().catch(""),
  covers: z.record(z.string(), z.number()).catch({}),
  story: z.looseObject({ body: z.array(z.unknown()) }).optional(),
});
type Envelope = z.infer<typeof envelopeSchema>;

/** Null when it cannot be read as a story. */
export function readEnvelope(bytes: Uint8Array): Envelope | null {
  const reading = envelopeSchema.safeParse(parse(bytes));
  const isStory = reading.success && (reading.data.story !== undefined || reading.data.galley > fileFormat);
  return isStory ? reading.data : null;
}

export function isReadable(bytes: Uint8Array): boolean {
  return readEnvelope(bytes) !== null;
}

/** The new one is of the same document, and covers all that the old one covered. */
export function isSuperseded(old: Envelope | null, now: Envelope | null): boolean {
  if (!old || !now || old.lineage === "" || old.lineage !== now.lineage) return false;
  return Object.entries(old.covers).every(([name, sequence]) => {
    return (now.covers[name] ?? 0) >= sequence || hasLaterBase(name, Object.keys(now.covers));
  });
}

function hasLaterBase(name: string, others: readonly string[]): boolean {
  const old = readPieceName(name);
  const pieces = others.flatMap((other) => readPieceName(other) ?? []);
  return pieces.some(({ kind, writer, number }) => kind === "base" && writer === old?.writer && number > old.number);
}

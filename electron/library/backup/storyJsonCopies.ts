import { z } from "zod";
import { canonicalJson, isDeeperThan, isJsonObject } from "../../../article/json";
import { deepest } from "../../../article/readStory";
import { fileFormat } from "../../../article/writeStory";
import type { Disk } from "../disk/disk";
import { readPieceName } from "../story/pieceName";
import { readPieces } from "../story/readPieces";
import { parse } from "../story/readStoryJson";
import { isChangedOutside } from "../story/sealedStory";

/** What a story.json says of itself. Reading the story in it as well would take too long while somebody types. */
const envelopeSchema = z.object({
  galley: z.number(),
  lineage: z.string().catch(""),
  covers: z.record(z.string(), z.number()).catch({}),
  editedAt: z.string().catch(""),
  content: z.string().optional().catch(undefined),
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

/** What a story.json says, whatever stands around it: of two that say the same, one is enough. */
export function saidIn(bytes: Uint8Array): string {
  const file = parse(bytes);
  const isPlain = isJsonObject(file) && file.galley === fileFormat && !isDeeperThan(file, deepest);
  return isPlain ? canonicalJson(file.story ?? null) : Buffer.from(bytes).toString("base64");
}

/** The pieces of the same story in the backup hold all that this story.json says. It was written by Galley, and not changed since. */
export async function isInPieces(disk: Disk, folder: string, bytes: Uint8Array): Promise<boolean> {
  const envelope = readEnvelope(bytes);
  const file = parse(bytes);
  if (envelope?.galley !== fileFormat || envelope.content === undefined || isDeeperThan(file, deepest)) return false;
  if (isChangedOutside(file, { ...envelope, content: envelope.content })) return false;
  const covers = Object.entries(envelope.covers);
  const { pieces } = await readPieces(disk, folder, {}, true);
  const whole = pieces.filter(({ lineage, holed }) => lineage === envelope.lineage && !holed);
  const names = whole.map(({ name }) => name);
  const isHeld = ([name, sequence]: readonly [string, number]) =>
    whole.some((piece) => piece.name === name && piece.last >= sequence) || hasLaterBase(name, names);
  return covers.length > 0 && covers.every(isHeld);
}

function hasLaterBase(name: string, others: readonly string[]): boolean {
  const old = readPieceName(name);
  const pieces = others.flatMap((other) => readPieceName(other) ?? []);
  return pieces.some(({ kind, writer, number }) => kind === "base" && writer === old?.writer && number > old.number);
}

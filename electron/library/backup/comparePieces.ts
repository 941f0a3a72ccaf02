import { readFrames } from "../log/frame";

/**
 * What to do with a file that the backup has already. `replace`: the new one holds all of the old one, and more. `keep`: the old one holds all of the
 * new one. `both`: each holds something that the other does not.
 */
export type Verdict = "same" | "replace" | "keep" | "both";

/** Compares a log or a base by the whole frames in it: damage never counts for more, however long the file. */
export function comparePieces(source: Uint8Array, kept: Uint8Array): Verdict {
  if (startsWith(source, kept)) return source.length === kept.length ? "same" : "replace";
  if (startsWith(kept, source)) return "keep";
  const [inSource, inKept] = [framesIn(source), framesIn(kept)];
  if (isWithin(inSource, inKept)) return "keep";
  return isWithin(inKept, inSource) ? "replace" : "both";
}

function startsWith(whole: Uint8Array, start: Uint8Array): boolean {
  return start.length <= whole.length && Buffer.compare(whole.subarray(0, start.length), start) === 0;
}

function framesIn(file: Uint8Array): ReadonlySet<string> {
  const { frames } = readFrames(file);
  return new Set(
    frames.map(({ sequence, kind, bytes }) => `${sequence} ${kind} ${Buffer.from(bytes).toString("base64")}`),
  );
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((frame) => whole.has(frame));
}

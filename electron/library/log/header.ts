import { z } from "zod";
import { encodeFrame, type Frame, frameKinds } from "./frame";

/** The first frame of every log and base, as JSON: which document its bytes belong to. */
export interface PieceHeader {
  readonly galley: number;
  readonly lineage: string;
  /** Lineages that this document took the place of, when it was planted anew from what could be saved. */
  readonly replaces: readonly string[];
}

const schema: z.ZodType<PieceHeader> = z.object({
  galley: z.number(),
  lineage: z.string(),
  replaces: z.array(z.string()).default([]),
});

export function headerFrame(lineage: string, replaces: readonly string[], at: number): Uint8Array {
  const header: PieceHeader = { galley: 1, lineage, replaces };
  return encodeFrame({ sequence: 0, at, kind: frameKinds.header, bytes: Buffer.from(JSON.stringify(header)) });
}

export function readHeader(frames: readonly Frame[]): PieceHeader | null {
  const frame = frames.find(({ kind }) => kind === frameKinds.header);
  if (!frame) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(frame.bytes).toString()));
  } catch {
    return null; // Whole by its CRC but not ours to read: the caller treats it as a file without a header.
  }
}

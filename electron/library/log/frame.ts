import { crc32 } from "./crc32";

/*
 * Logs and bases are rows of frames, little-endian:
 *
 *    0  magic     f7 47 4c 59; f7 never stands in UTF-8, so no text is taken for a frame
 *    4  length    of the bytes, 4 bytes
 *    8  CRC-32    of all that follows, 4 bytes
 *   12  sequence  4 bytes
 *   16  time      milliseconds since 1970, 8 bytes of float; for display, never for order
 *   24  kind      1 byte
 *   25  bytes
 *
 * A frame is whole or it is not there: reading goes on after a bad one at the next magic number.
 */

export const frameKinds = { header: 0, update: 1, state: 2 } as const;

export interface Frame {
  readonly sequence: number;
  readonly at: number;
  /** One of `frameKinds`; others are a newer Galley's. */
  readonly kind: number;
  readonly bytes: Uint8Array;
}

export interface FrameReading {
  readonly frames: readonly Frame[];
  /** How many times something unreadable stood before a whole frame. */
  readonly gaps: number;
  /** How many unreadable bytes stand at the end. */
  readonly tail: number;
  /** They are what a crash leaves of a write: the start of a frame that goes on behind the end of the file, or only zeros. */
  readonly torn: boolean;
}

const magic = Buffer.from([0xf7, 0x47, 0x4c, 0x59]);
const checkedFrom = 12;
const frameOverhead = 25;

export function encodeFrame({ sequence, at, kind, bytes }: Frame): Uint8Array {
  const frame = Buffer.allocUnsafe(frameOverhead + bytes.length);
  magic.copy(frame);
  frame.writeUInt32LE(bytes.length, 4);
  frame.writeUInt32LE(sequence, 12);
  frame.writeDoubleLE(at, 16);
  frame.writeUInt8(kind, 24);
  frame.set(bytes, frameOverhead);
  frame.writeUInt32LE(crc32(frame.subarray(checkedFrom)), 8);
  return frame;
}

/** All whole frames, in the order they stand. Their bytes are views into `file`. */
export function readFrames(file: Uint8Array): FrameReading {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const frames: Frame[] = [];
  let gaps = 0;
  let position = 0;
  let wholeUntil = 0;
  while (position >= 0 && position < buffer.length) {
    const frame = frameAt(buffer, position);
    if (frame) {
      if (position > wholeUntil) gaps += 1;
      frames.push(frame);
      position += frameOverhead + frame.bytes.length;
      wholeUntil = position;
    } else {
      position = buffer.indexOf(magic, position + 1);
    }
  }
  const tail = buffer.subarray(wholeUntil);
  return { frames, gaps, tail: tail.length, torn: isTorn(tail) };
}

function isTorn(tail: Buffer): boolean {
  if (tail.length === 0) return false;
  if (tail.every((byte) => byte === 0)) return true;
  const start = tail.subarray(0, magic.length);
  if (!start.equals(magic.subarray(0, start.length))) return false;
  return tail.length < frameOverhead || frameOverhead + tail.readUInt32LE(4) > tail.length;
}

function frameAt(buffer: Buffer, start: number): Frame | null {
  if (buffer.length - start < frameOverhead || buffer.compare(magic, 0, 4, start, start + 4) !== 0) return null;
  const end = start + frameOverhead + buffer.readUInt32LE(start + 4);
  if (end > buffer.length) return null;
  if (crc32(buffer.subarray(start + checkedFrom, end)) !== buffer.readUInt32LE(start + 8)) return null;
  return {
    sequence: buffer.readUInt32LE(start + 12),
    at: buffer.readDoubleLE(start + 16),
    kind: buffer.readUInt8(start + 24),
    bytes: buffer.subarray(start + frameOverhead, end),
  };
}

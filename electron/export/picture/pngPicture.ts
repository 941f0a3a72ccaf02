import { deflateSync, inflateSync } from "node:zlib";
import { crc32 } from "../../library/log/crc32";
import { tiffOrientation } from "../../library/media/tiffOrientation";
import { onlyColour } from "./colourProfile";
import { mostParts } from "./mostParts";
import { onlyOrientation } from "./orientation";

const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
/** What the picture is, its colours, its size in print, and how it moves. */
const drawn = ["IHDR", "PLTE", "IDAT", "gAMA", "cHRM", "sRGB", "cICP", "tRNS", "pHYs", "acTL", "fcTL", "fdAT"];
const mostProfile = 16 * 1024 * 1024;

/** The picture (PNG, third edition) without all that it says; null when it is broken. What the story says of it stands beside it on the page. */
export function pngPicture(bytes: Buffer): Buffer | null {
  const chunks = chunksOf(bytes);
  if (chunks?.[0]?.type !== "IHDR" || !chunks.some(({ type }) => type === "IDAT")) return null;
  const isStrange = ({ type }: Chunk) => /^[A-Z]/.test(type) && !drawn.includes(type);
  if (chunks.some(isStrange)) return null; // No decoder may pass over a chunk with a capital.
  return Buffer.concat([signature, ...withoutDoubles(chunks).map(outgoing), chunk("IEND", Buffer.alloc(0))]);
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** All before the end; what stands behind that is not the picture. */
function chunksOf(bytes: Buffer): readonly Chunk[] | null {
  if (!bytes.subarray(0, signature.length).equals(signature)) return null;
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (chunks.length === mostParts) return null;
    if (end + 4 > bytes.length || bytes.readUInt32BE(end) !== crc32(bytes.subarray(at + 4, end))) return null;
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "IEND") return chunks;
    chunks.push({ type, data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return null;
}

/** A picture is described once; a second description would be unpacked for nothing. */
function withoutDoubles(chunks: readonly Chunk[]): readonly Chunk[] {
  const described = new Set<string>();
  return chunks.filter(({ type }) => {
    const isNew = drawn.includes(type) || !described.has(type);
    described.add(type);
    return isNew;
  });
}

const nothing = Buffer.alloc(0);

function outgoing({ type, data }: Chunk): Buffer {
  if (drawn.includes(type)) return chunk(type, data);
  if (type === "eXIf") {
    const exif = onlyOrientation(tiffOrientation(data));
    return exif ? chunk(type, exif) : nothing;
  }
  const profile = type === "iCCP" ? profileIn(data) : null;
  return profile ? chunk(type, Buffer.concat([Buffer.from("Colour\0\0"), deflateSync(profile)])) : nothing;
}

/** Behind its name and the number of the method, which is always 0. */
function profileIn(data: Buffer): Buffer | null {
  try {
    const packed = data.subarray(data.indexOf(0) + 2);
    return onlyColour(inflateSync(packed, { maxOutputLength: mostProfile }));
  } catch {
    // A picture with a damaged profile is drawn without it.
    return null;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, crc]);
}

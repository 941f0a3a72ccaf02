import { tiffOrientation } from "../../library/media/tiffOrientation";
import { webpSize } from "../../library/media/webp";
import { onlyColour } from "./colourProfile";
import { mostParts } from "./mostParts";
import { onlyOrientation } from "./orientation";

/*
 * A WebP is a RIFF container. A plain one holds one chunk with the picture; one with a profile, a description or several pictures begins with VP8X,
 * which says what else is in it and how large the canvas is.
 */

const flags = { profile: 0x20, alpha: 0x10, exif: 0x08, xmp: 0x04, moves: 0x02 };
const pictures = ["ALPH", "VP8 ", "VP8L"];
/** Of a moving picture's frame: its place and time, before the chunks it holds. */
const frameHead = 16;

/** The picture with the packet in it and without all else that it says; null when it is broken. */
export function webpPicture(bytes: Buffer, xmp: Buffer | null): Buffer | null {
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WEBP") return null;
  const end = 8 + bytes.readUInt32LE(4);
  const chunks = end > bytes.length ? null : chunksIn(bytes.subarray(12, end));
  const size = chunks && webpSize(bytes);
  if (!chunks || !size || size === "more" || size.width === 0 || size.height === 0) return null;
  const drawn = chunks.filter(({ type }) => [...pictures, "ANIM", "ANMF"].includes(type)).flatMap(outgoing);
  if (!drawn.some(({ type }) => /^VP8[ L]$|^ANMF$/.test(type))) return null;
  const profile = onlyColour(dataOf(chunks, "ICCP"));
  const exif = onlyOrientation(tiffOrientation(withoutName(dataOf(chunks, "EXIF"))));
  const said = [
    ...(profile ? [{ type: "ICCP", data: profile }] : []),
    ...drawn,
    ...(exif ? [{ type: "EXIF", data: exif }] : []),
    ...(xmp ? [{ type: "XMP ", data: xmp }] : []),
  ];
  const isPlain = said.length === 1 && said[0]?.type !== "ANMF";
  return container(isPlain ? said : [extended(said, size), ...said]);
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksIn(bytes: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length;
    if (end > bytes.length || chunks.length === mostParts) return null;
    chunks.push({ type: bytes.toString("latin1", at, at + 4), data: bytes.subarray(at + 8, end) });
    at = end + (length & 1);
  }
  return at >= bytes.length ? chunks : null;
}

function dataOf(chunks: readonly Chunk[], type: string): Buffer {
  return chunks.find((chunk) => chunk.type === type)?.data ?? Buffer.alloc(0);
}

/** Some programs write the JPEG's name before it. */
function withoutName(exif: Buffer): Buffer {
  return exif.toString("latin1", 0, 6) === "Exif\0\0" ? exif.subarray(6) : exif;
}

/** A frame holds chunks of its own. */
function outgoing({ type, data }: Chunk): readonly Chunk[] {
  if (type === "ANIM") return [{ type, data: data.subarray(0, 6) }];
  if (type !== "ANMF") return [{ type, data }];
  const inside = chunksIn(data.subarray(frameHead))?.filter((chunk) => pictures.includes(chunk.type)) ?? [];
  const frame = Buffer.concat([data.subarray(0, frameHead), ...inside.map(chunkBytes)]);
  return inside.length > 0 ? [{ type, data: frame }] : [];
}

function extended(
  chunks: readonly Chunk[],
  { width, height }: { readonly width: number; readonly height: number },
): Chunk {
  const has = (type: string) => chunks.some((chunk) => chunk.type === type);
  const data = Buffer.alloc(10);
  data[0] =
    (has("ICCP") ? flags.profile : 0) |
    (chunks.some(isClear) ? flags.alpha : 0) |
    (has("EXIF") ? flags.exif : 0) |
    (has("XMP ") ? flags.xmp : 0) |
    (has("ANIM") ? flags.moves : 0);
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return { type: "VP8X", data };
}

/** Some of it can be seen through: by a chunk of its own, by a bit of a lossless picture, or in one of the frames. */
function isClear({ type, data }: Chunk): boolean {
  if (type === "ANMF") return (chunksIn(data.subarray(frameHead)) ?? []).some(isClear);
  return type === "ALPH" || (type === "VP8L" && ((data[4] ?? 0) & 0x10) !== 0);
}

function container(chunks: readonly Chunk[]): Buffer {
  const body = Buffer.concat([Buffer.from("WEBP"), ...chunks.map(chunkBytes)]);
  const head = Buffer.from("RIFF\0\0\0\0", "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function chunkBytes({ type, data }: Chunk): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, "latin1");
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length & 1)]);
}

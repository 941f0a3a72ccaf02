import type { PhotoSize, SizeReader } from "./photoSize";

/** Lossy, lossless or extended: the first chunk says which, and each holds the size in its own way. */
export const webpSize: SizeReader = (bytes) => {
  if (bytes.length < 30) return "more";
  const kind = bytes.toString("latin1", 12, 16);
  if (kind === "VP8X") return upright(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
  if (kind === "VP8 ") {
    if (bytes.readUIntBE(23, 3) !== 0x9d012a) return null;
    return upright(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
  }
  if (kind !== "VP8L" || bytes[20] !== 0x2f) return null;
  const bits = bytes.readUInt32LE(21);
  return upright((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
};

function upright(width: number, height: number): PhotoSize {
  return { width, height, orientation: 1 };
}

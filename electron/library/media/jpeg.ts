import type { SizeReader } from "./photoSize";

/** Walks the segments to the frame header; an Exif segment on the way may say how the picture is to be turned. */
export const jpegSize: SizeReader = (bytes) => {
  let orientation = 1;
  let position = 2;
  while (position + 4 <= bytes.length) {
    if (bytes[position] !== 0xff) return null;
    const marker = bytes[position + 1] ?? 0;
    if (marker === 0xff) {
      position += 1; // A fill byte.
      continue;
    }
    const length = bytes.readUInt16BE(position + 2);
    if (length < 2 || marker === 0xd9 || marker === 0xda) return null; // The picture's data begin, and no size was said.
    if (isFrameHeader(marker)) {
      if (position + 9 > bytes.length) return "more";
      return { width: bytes.readUInt16BE(position + 7), height: bytes.readUInt16BE(position + 5), orientation };
    }
    if (marker === 0xe1) {
      if (position + 2 + length > bytes.length) return "more";
      orientation = exifOrientation(bytes.subarray(position + 4, position + 2 + length)) ?? orientation;
    }
    position += 2 + length;
  }
  return "more";
};

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

const tiffStart = 6;
const entryLength = 12;
const orientationTag = 0x0112;

/** The orientation in the first directory of an Exif segment; null when it has none or is not whole. */
function exifOrientation(segment: Buffer): number | null {
  if (segment.length < tiffStart + 8 || segment.toString("latin1", 0, 4) !== "Exif") return null;
  const tiff = segment.subarray(tiffStart);
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return null;
  const entries = short(directory);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * entryLength;
    if (at + entryLength > tiff.length) return null;
    if (short(at) !== orientationTag) continue;
    const orientation = short(at + 8);
    return orientation >= 1 && orientation <= 8 ? orientation : null;
  }
  return null;
}

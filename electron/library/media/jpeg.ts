import type { SizeReader } from "./photoSize";
import { tiffOrientation } from "./tiffOrientation";

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

/** The orientation in an Exif segment; null when it has none or is not whole. */
export function exifOrientation(segment: Buffer): number | null {
  return segment.toString("latin1", 0, 4) === "Exif" ? tiffOrientation(segment.subarray(tiffStart)) : null;
}

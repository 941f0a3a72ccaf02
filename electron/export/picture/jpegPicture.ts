import { exifOrientation } from "../../library/media/jpeg";
import { onlyColour } from "./colourProfile";
import { mostParts } from "./mostParts";
import { onlyOrientation } from "./orientation";

/*
 * A JPEG (ISO 10918-1) is a row of segments, each a marker (0xff and one more byte), a length and a content; behind the start of a scan come its data
 * until the next marker. Of the segments that applications put in, only what changes how the picture looks goes out.
 */

const startOfScan = 0xda;
const endOfImage = 0xd9;
/** Tables, frames, restart interval: all that a decoder reads. */
const drawn = new Set([...range(0xc0, 0xcf).filter((marker) => marker !== 0xc8), ...range(0xdb, 0xdf)]);

/** What an APP1 segment with XMP begins with (XMP specification, part 3). */
const xmpName = "http://ns.adobe.com/xap/1.0/\0";
const exifName = "Exif\0\0";
const profileName = "ICC_PROFILE\0";
/** A segment says its length in two bytes, and counts them. */
const mostContent = 0xffff - 2;

/** The picture with the packet in it and without all else that it says; null when it is broken. */
export function jpegPicture(bytes: Buffer, xmp: Buffer | null): Buffer | null {
  const segments = segmentsOf(bytes);
  if (!segments?.some(({ marker }) => marker === startOfScan)) return null;
  const content = (marker: number, name: string) =>
    segments
      .filter((segment) => segment.marker === marker && segment.content.toString("latin1").startsWith(name))
      .map((segment) => segment.content);
  const [jfif] = content(0xe0, "JFIF\0").filter(({ length }) => length >= 14);
  const [adobe] = content(0xee, "Adobe").filter(({ length }) => length >= 12);
  const [orientation = null] = content(0xe1, "Exif").map(exifOrientation);
  const exif = onlyOrientation(orientation);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jfif ? segment(0xe0, Buffer.concat([jfif.subarray(0, 12), Buffer.alloc(2)])) : nothing, // Its thumbnail has no size now.
    exif ? segment(0xe1, Buffer.concat([Buffer.from(exifName), exif])) : nothing,
    xmp ? segment(0xe1, Buffer.concat([Buffer.from(xmpName), xmp])) : nothing,
    ...profileSegments(content(0xe2, profileName)),
    adobe ? segment(0xee, adobe.subarray(0, 12)) : nothing,
    ...segments.filter(({ marker }) => drawn.has(marker) || marker === startOfScan).map(({ whole }) => whole),
    Buffer.from([0xff, endOfImage]),
  ]);
}

const nothing = Buffer.alloc(0);

interface Segment {
  readonly marker: number;
  readonly content: Buffer;
  /** With its marker and, of a scan, its data. */
  readonly whole: Buffer;
}

/** Up to the end of the picture; what cameras put behind it is not the picture. Null where a segment is not whole, or no end comes. */
function segmentsOf(bytes: Buffer): readonly Segment[] | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === endOfImage) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0) return null;
    if (marker === endOfImage) return segments;
    if (marker === 0xff) {
      at += 1; // A fill byte.
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length || segments.length === mostParts) return null;
    const whole = bytes.subarray(at, marker === startOfScan ? endOfScan(bytes, end) : end);
    segments.push({ marker, content: bytes.subarray(at + 4, end), whole });
    at += whole.length;
  }
  return null;
}

/** In a scan 0xff stands before 0 for itself, and before 0xd0 to 0xd7 where decoding may start again. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** A large profile stands in several segments, each with its number and how many there are. */
function profileSegments(contents: readonly Buffer[]): readonly Buffer[] {
  const head = profileName.length + 2;
  const inOrder = contents.toSorted((one, other) => (one[head - 2] ?? 0) - (other[head - 2] ?? 0));
  const profile = onlyColour(Buffer.concat(inOrder.map((content) => content.subarray(head))));
  if (!profile) return [];
  const most = mostContent - head;
  const count = Math.ceil(profile.length / most);
  if (count > 255) return [];
  return range(1, count).map((number) => {
    const part = profile.subarray((number - 1) * most, number * most);
    return segment(0xe2, Buffer.concat([Buffer.from(profileName), Buffer.from([number, count]), part]));
  });
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

import type { PhotoFormat } from "../../../article/blocks/photo";
import { gifSize } from "./gif";
import { jpegSize } from "./jpeg";
import type { PhotoSize, SizeReader } from "./photoSize";
import { pngSize } from "./png";
import { webpSize } from "./webp";

export type Sniffed =
  | ({ readonly kind: "photo"; readonly format: PhotoFormat } & PhotoSize)
  /** A photo so far, but its size stands further on. */
  | { readonly kind: "more" }
  /** `is` goes into a sentence: "a web page". */
  | { readonly kind: "other"; readonly is: string }
  | { readonly kind: "damaged" };

/** The start of a file, one character per byte. */
type Test = (start: string) => boolean;

const begins =
  (...signatures: readonly string[]): Test =>
  (start) =>
    signatures.some((signature) => start.startsWith(signature));
/** Films and newer pictures say what they are from the fourth byte on. */
const begins4 =
  (...signatures: readonly string[]): Test =>
  (start) =>
    signatures.some((signature) => start.startsWith(signature, 4));
const looksLike =
  (pattern: RegExp): Test =>
  (start) =>
    pattern.test(start);

/** Behind spaces and comments. In a loop: one expression for all of it never ends on many comments. */
const isWebPage: Test = (start) => {
  let rest = start.replace(/^ï»¿/, "").trimStart();
  while (rest.startsWith("<!--")) {
    const end = rest.indexOf("-->", 4);
    if (end < 0) return false;
    rest = rest.slice(end + 3).trimStart();
  }
  return /^<(?:!doctype html|html|head|body|script|meta|title)\b/i.test(rest);
};

const formats: readonly { readonly format: PhotoFormat; readonly test: Test; readonly size: SizeReader }[] = [
  { format: "jpeg", test: begins("\xff\xd8\xff"), size: jpegSize },
  { format: "png", test: begins("\x89PNG\r\n\x1a\n"), size: pngSize },
  { format: "gif", test: begins("GIF87a", "GIF89a"), size: gifSize },
  { format: "webp", test: (start) => start.startsWith("RIFF") && start.startsWith("WEBP", 8), size: webpSize },
];

const others: readonly { readonly test: Test; readonly is: string }[] = [
  { test: isWebPage, is: "a web page" },
  { test: looksLike(/^(?:ï»¿)?\s*<(?:\?xml|!doctype svg|!--|svg)\b.*<svg\b|^\s*<svg\b/is), is: "an SVG drawing" },
  { test: begins("%PDF-"), is: "a PDF document" },
  { test: begins("PK\x03\x04"), is: "a Zip archive or an office document" },
  { test: begins4("ftyphei", "ftyphev", "ftypmif1", "ftypmsf1"), is: "an HEIC picture" },
  { test: begins4("ftypavif", "ftypavis"), is: "an AVIF picture" },
  { test: begins4("ftyp"), is: "a film" },
  { test: begins("II*\0", "MM\0*"), is: "a TIFF or raw picture" },
  { test: begins("BM"), is: "a BMP picture" },
  { test: looksLike(/^[\t\n\r\x20-\x7e\x80-\xff]*$/), is: "a text" },
];

const lookedAt = 1024;

/** What a file is, from its first bytes (or all of them) and never from its name. */
export function sniff(bytes: Uint8Array): Sniffed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString("latin1", 0, lookedAt);
  if (start === "") return { kind: "other", is: "empty" };
  const found = formats.find(({ test }) => test(start));
  if (!found) return { kind: "other", is: others.find(({ test }) => test(start))?.is ?? "a file of another kind" };
  const size = found.size(buffer);
  if (size === "more") return { kind: "more" };
  if (size === null || size.width === 0 || size.height === 0) return { kind: "damaged" };
  return { kind: "photo", format: found.format, ...size };
}

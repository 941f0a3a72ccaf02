/** The text of a file whose encoding nobody named, and what a person should know of how it was read. */
export interface DecodedText {
  readonly text: string;
  readonly notes: readonly string[];
}

/**
 * UTF-8, also where a few bytes of it are damaged, or UTF-16 by its mark; what is neither is taken for windows-1251, the old code page of
 * Cyrillic texts.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeUtf16(bytes.subarray(2)), notes: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeUtf16(swapped(bytes.subarray(2))), notes: [] };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), notes: [] };
  } catch {
    // A TypeError: not all of it is UTF-8.
    return decodeDamaged(bytes);
  }
}

/** In another encoding hardly a letter beyond ASCII happens to be UTF-8; in a damaged file nearly all are. */
function decodeDamaged(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.split("\ufffd").length - 1;
  const whole = (text.match(/[\u0080-\ufffc]/g) ?? []).length;
  if (whole < 10 * broken)
    return { text: decodeWindows1251(bytes), notes: ["The file is not UTF-8; it was read as windows-1251."] };
  const places = broken === 1 ? "One place" : `${broken} places`;
  return { text, notes: [`${places} of the file could not be read as UTF-8: look for “\ufffd” in the text.`] };
}

function decodeUtf16(bytes: Uint8Array): string {
  return new TextDecoder("utf-16le").decode(bytes);
}

function swapped(bytes: Uint8Array): Uint8Array {
  return bytes.map((_, index) => bytes[index ^ 1] ?? 0);
}

/** The upper half of the code page; the lower one is ASCII. Written out, since not every Electron knows the encoding. */
const upperHalf =
  "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї" +
  "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";

function decodeWindows1251(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : upperHalf.charAt(byte - 128))).join("");
}

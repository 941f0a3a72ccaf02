import type { ExpandedTags, XmpTag } from "exifreader";
import type { Metadata } from "./decoded";

/** Caption, alt text, credit and copyright from the tags of a photo; XMP wins over IIM, its older sibling, and both over what a camera wrote. */
export function metadataOf(tags: ExpandedTags): Metadata {
  const xmp = (name: string) => xmpText(tags.xmp, name);
  const iim = (name: string) => iimText(tags.iptc, name);
  const exif = (name: string) => exifText(tags.exif, name);
  return {
    caption: xmp("description") || iim("Caption/Abstract") || exif("ImageDescription"),
    alt: xmp("AltTextAccessibility"),
    credit: xmp("Credit") || xmp("creator") || iim("Credit") || iim("By-line") || exif("Artist"),
    copyright: xmp("rights") || iim("Copyright Notice") || exif("Copyright"),
  };
}

/** Of a text in several languages the one the file calls default, otherwise the first; several creators joined with commas. */
function xmpText(tags: ExpandedTags["xmp"], name: string): string {
  const tag: XmpTag | undefined = tags?.[name];
  if (!tag) return "";
  if (!Array.isArray(tag.value)) return tidy(plainText(tag));
  const isLanguages = tag.value.some(({ attributes }) => attributes?.["xml:lang"] !== undefined);
  if (!isLanguages) return tidy(tag.value.map(plainText).join(", "));
  const chosen = tag.value.find(({ attributes }) => attributes["xml:lang"] === "x-default") ?? tag.value[0];
  return chosen ? tidy(plainText(chosen)) : "";
}

function plainText({ value, description }: XmpTag): string {
  return typeof value === "string" ? value : (description ?? "");
}

/** Read from the bytes, since agencies still write Cyrillic in windows-1251 without saying so. */
function iimText(tags: ExpandedTags["iptc"], name: string): string {
  const tag: unknown = new Map(Object.entries(tags ?? {})).get(name);
  return tidy(Array.isArray(tag) ? tag.map(textOfTag).join(", ") : textOfTag(tag));
}

function textOfTag(tag: unknown): string {
  const { value, description } = Object(tag);
  if (Array.isArray(value) && value.every((byte) => typeof byte === "number"))
    return decodeBytes(Uint8Array.from(value));
  return typeof description === "string" ? description : "";
}

/** EXIF says ASCII and programs write what they like: what was no UTF-8 is here letter by letter as its bytes. */
function exifText(tags: ExpandedTags["exif"], name: string): string {
  const { value } = Object(new Map(Object.entries(tags ?? {})).get(name));
  const text = Array.isArray(value) ? value.filter((part) => typeof part === "string").join(", ") : "";
  const isBytes = /[\u0080-\u00ff]/.test(text) && !/[^\0-\u00ff]/.test(text);
  return tidy(isBytes ? decodeBytes(Uint8Array.from(text, (letter) => letter.charCodeAt(0))) : text);
}

/** UTF-8 where the bytes are that; otherwise windows-1251 where most letters lie in its Cyrillic, and windows-1252 where not. */
export function decodeBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const isCapitalOrSmall = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
    const latin = bytes.filter(isCapitalOrSmall).length;
    const high = bytes.filter((byte) => byte >= 0xc0).length;
    return new TextDecoder(high > latin ? "windows-1251" : "windows-1252").decode(bytes);
  }
}

function tidy(text: string): string {
  return text.replaceAll("\0", "").replaceAll(/\r\n?/g, "\n").trim();
}

import { wellFormed } from "../text";

/*
 * Which addresses a page may link to. There is no URL parser here, so the rule is narrow: what is not plainly an address of the web,
 * of a mailbox or of a place on the same page is text. Nothing is repaired but what may not stand in an address as it is.
 */

/** The address as it can stand in an href; null when the page must not link to it. */
export function printableAddress(address: string): string | null {
  const trimmed = address.trim();
  if (trimmed.startsWith("#")) return encode(trimmed);
  if (/^mailto:[^@\s]+@[^@\s]+$/i.test(trimmed)) return encode(trimmed);
  return webAddress(trimmed);
}

/** The same for what must be a page of the web: a canonical address, a publication's home. */
export function webAddress(address: string): string | null {
  const [, scheme = "", host = "", rest = ""] = /^(https?:\/\/)([^/?#\\]*)(.*)$/is.exec(address.trim()) ?? [];
  if (scheme === "" || !isHost(host) || rest.startsWith("\\")) return null;
  return encode(`${scheme.toLowerCase()}${host}${rest}`);
}

/** The host, for people: without "www." and port. */
export function hostOf(address: string): string {
  const host = /^https?:\/\/([^/?#:]+)/i.exec(address)?.[1] ?? "";
  return host.replace(/^www\./i, "");
}

const hostPattern =
  /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_-]*)(?:\.[\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]*)*\.?(?::(\d{1,5}))?$/u;

function isHost(host: string): boolean {
  const match = hostPattern.exec(host);
  if (!match || Number(match[1] ?? 0) > 65_535) return false;
  const labels = host.replace(/\.?(:\d+)?$/, "").split(".");
  return /^\d+$/.test(labels.at(-1) ?? "") ? isIpv4(labels) : true;
}

function isIpv4(labels: readonly string[]): boolean {
  return labels.length === 4 && labels.every((label) => /^\d{1,3}$/.test(label) && Number(label) < 256);
}

/** Percent-encodes what the URL standard does not let stand. Letters of any script stay as they are. */
function encode(address: string): string {
  const fragmentAt = address.indexOf("#");
  const escaped = (text: string) =>
    wellFormed(text)
      .replace(/%(?![0-9a-f]{2})/gi, "%25")
      .replace(/[^\p{L}\p{N}\p{M}!$&'()*+,./:;=?@_~#%-]/gu, (character) => encodeURIComponent(character));
  if (fragmentAt < 0) return escaped(address);
  const fragment = address.slice(fragmentAt + 1).replaceAll("#", "%23");
  return `${escaped(address.slice(0, fragmentAt))}#${escaped(fragment)}`;
}

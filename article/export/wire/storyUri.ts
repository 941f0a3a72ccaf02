import { hostOf, webAddress } from "../../html/address";
import type { Publication } from "../../publication/publication";
import type { Story } from "../../story";

/** What names a story for ever, as a `tag:` address (RFC 4151) made of its id: where it stands can change. */
export function storyUri({ id }: Story, { url }: Publication): string {
  const host = hostOf(webAddress(url) ?? "") || "galley.invalid";
  return `tag:${asciiAddress(host)},2026:story/${id}`;
}

/** The address in the letters that a URI may hold. */
export function asciiAddress(address: string): string {
  return address.replace(/[^\p{ASCII}]+/gu, encodeURIComponent);
}

import { printableAddress, webAddress } from "../../../article/html/address";

/**
 * What a person typed as an address, made whole: `example.org/a` is a page of the web, `desk@example.org` a mailbox.
 * Null when it is no address that a page may link to.
 */
export function linkTarget(typed: string): string | null {
  const address = typed.trim();
  if (address === "" || address.startsWith("#")) return null;
  if (/^[^\s:/@]+@[^\s:/@]+\.[^\s:/@]+$/.test(address)) return printableAddress(`mailto:${address}`);
  if (/^mailto:/i.test(address)) return printableAddress(address);
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) && !/^[^:/]+\.[^:/]+:\d/.test(address)) return webAddress(address);
  return address.includes(".") ? webAddress(`https://${address}`) : null;
}

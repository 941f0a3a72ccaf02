import { webAddress } from "../html/address";
import type { Publication } from "./publication";

const handle = /^@\w{1,15}$/;

/** The publication's pages elsewhere as web addresses, each once; what is neither an address nor a name on X is left out. */
export function profileAddresses({ social }: Publication): readonly string[] {
  const addresses = social.map((one) =>
    handle.test(one.trim()) ? `https://x.com/${one.trim().slice(1)}` : webAddress(one),
  );
  return [...new Set(addresses.filter((address) => address !== null))];
}

/** Its name on X with the "@"; empty where it gives none. */
export function nameOnX({ social }: Publication): string {
  return social.map((one) => one.trim()).find((one) => handle.test(one)) ?? "";
}

import { printableAddress } from "../../../article/html/address";

/** What is wrong with an address typed into a form, in one sentence; undefined when there is none, or it is empty. */
export function linkProblem(address: string): string | undefined {
  const isLink = address.trim() === "" || (!address.trim().startsWith("#") && printableAddress(address) !== null);
  return isLink ? undefined : "A link starts with http, https or mailto.";
}

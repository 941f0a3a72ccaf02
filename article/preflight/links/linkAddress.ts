import { printableAddress } from "../../html/address";
import { isBlank, oneLine } from "../../html/escape";
import type { Check } from "../check";
import { addressesOf, type PlacedAddress } from "./addresses";

/** An entry of "most read" without any address is what another check looks for. */
export const linkAddress: Check = {
  id: "linkAddress",
  title: "Link that leads nowhere",
  level: "warns",
  block: (block) => ({
    findings: addressesOf(block)
      .map((address) => ({ sentence: problemOf(address), place: address.place }))
      .filter(({ sentence }) => sentence !== ""),
  }),
};

function problemOf({ url, by }: PlacedAddress): string {
  if (isBlank(url)) return by === "entry" ? "" : `The ${by} has no address. Give it one.`;
  const isOutside = !url.trim().startsWith("#") && printableAddress(url) !== null;
  return isOutside
    ? ""
    : `“${short(oneLine(url))}” is no address on the web. A link starts with http, https or mailto.`;
}

function short(address: string): string {
  return address.length > 60 ? `${address.slice(0, 59)}…` : address;
}

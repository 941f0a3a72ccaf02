import { webAddress } from "../../html/address";
import { isBlank, oneLine } from "../../html/escape";
import type { Check } from "../check";
import { fieldPlace } from "../finding";

export const canonicalUrl: Check = {
  id: "canonicalUrl",
  title: "Canonical address that is no web address",
  level: "warns",
  story: ({ canonicalUrl: address }) =>
    isBlank(address) || webAddress(address) !== null
      ? []
      : [
          {
            sentence: `The canonical address “${oneLine(address)}” is no web address. It starts with https://.`,
            place: fieldPlace("canonicalUrl", 0, address.length),
          },
        ],
};

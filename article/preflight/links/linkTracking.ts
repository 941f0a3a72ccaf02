import type { Check } from "../check";
import { addressesOf } from "./addresses";
import { withoutTracking } from "./tracking";

/**
 * Whoever copied an address from a newsletter or a social network copied along who was to be followed. Nothing is
 * lost without them, so the fix is safe.
 */
export const linkTracking: Check = {
  id: "linkTracking",
  title: "Link that tracks readers",
  level: "warns",
  block: (block) => ({
    findings: addressesOf(block).flatMap(({ url, place }) => {
      const { address, removed } = withoutTracking(url);
      if (removed.length === 0) return [];
      const names = `${removed.slice(0, 3).join(", ")}${removed.length > 3 ? "…" : ""}`;
      return [
        {
          sentence: `A link carries tracking parameters (${names}).`,
          place,
          fix: {
            kind: "address" as const,
            block: block.id,
            from: url,
            to: address,
            label: "Remove them",
            isSure: true,
          },
        },
      ];
    }),
  }),
};

import { expect, it } from "vitest";
import { missingEntries } from "../../scripts/complete-lock.mjs";

it("adds the platforms that a registry does not mirror, and leaves the others alone", () => {
  const entries = {
    "node_modules/swc": {
      dev: true,
      optionalDependencies: {
        "swc-linux-x64-gnu": "1.2.3",
        "swc-linux-x64-musl": "1.2.3",
        "swc-darwin-arm64": "1.2.3",
      },
    },
    "node_modules/swc-linux-x64-gnu": { version: "1.2.3", optional: true },
  };
  expect(missingEntries(entries)).toEqual({
    "node_modules/swc-linux-x64-musl": {
      version: "1.2.3",
      cpu: ["x64"],
      dev: true,
      libc: ["musl"],
      optional: true,
      os: ["linux"],
    },
    "node_modules/swc-darwin-arm64": { version: "1.2.3", cpu: ["arm64"], dev: true, optional: true, os: ["darwin"] },
  });
});

import { describe, expect, it } from "vitest";
import { hasPackages, installPackages, isInstalled } from "../../scripts/setup/installedPackages.mjs";

const lock = {
  packages: {
    "": { version: "1.0.0" },
    "node_modules/yjs": { version: "13.6.33" },
    "node_modules/fsevents": { version: "2.0.0", optional: true },
  },
};

describe("node_modules", () => {
  it("is up to date when every package of the lock has its version", () => {
    expect(isInstalled(lock, { packages: { "node_modules/yjs": { version: "13.6.33" } } })).toBe(true);
  });

  it("is out of date when a version differs", () => {
    expect(isInstalled(lock, { packages: { "node_modules/yjs": { version: "13.6.32" } } })).toBe(false);
  });

  it("is out of date when a package is missing", () => {
    expect(isInstalled(lock, { packages: {} })).toBe(false);
  });

  it("is out of date when an install broke off", () => {
    expect(isInstalled(lock, null)).toBe(false);
  });
});

describe("a folder of the project", () => {
  it("has no packages where it has no lock", () => {
    expect(hasPackages("tests/scripts")).toBe(false);
    expect(() => installPackages("tests/scripts")).toThrow(
      "tests/scripts/package-lock.json is missing: this is not a whole copy of Galley.",
    );
  });

  it("has those of its lock when they are there", () => {
    expect(hasPackages(".")).toBe(true);
  });
});

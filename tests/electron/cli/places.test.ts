import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { usualLibrary, usualSettings, usualUserData } from "../../../electron/cli/places";
import { temporaryFolder } from "../temporaryFolder";

test("the library is where the environment says, or Galley among the documents", () => {
  const home = temporaryFolder();
  const machine = { platform: "linux", home, environment: {} };
  expect(usualLibrary({ ...machine, environment: { GALLEY_LIBRARY: "/desk" } })).toBe("/desk");
  expect(usualLibrary(machine)).toBe(path.join(home, "Documents", "Galley"));
  mkdirSync(path.join(home, ".config"));
  writeFileSync(path.join(home, ".config", "user-dirs.dirs"), '# x\nXDG_DOCUMENTS_DIR="$HOME/Документы"\n');
  expect(usualLibrary(machine)).toBe(path.join(home, "Документы", "Galley"));
});

test("the command line has a place of its own on every machine", () => {
  const at = (platform: string, environment = {}) => usualUserData({ platform, home: "/home/ann", environment });
  expect([at("linux"), at("linux", { XDG_CONFIG_HOME: "/c" }), at("darwin")]).toEqual([
    "/home/ann/.config/Galley command line",
    "/c/Galley command line",
    "/home/ann/Library/Application Support/Galley command line",
  ]);
  expect(usualSettings({ platform: "linux", home: "/home/ann", environment: {} })).toBe("/home/ann/.config/Galley");
});

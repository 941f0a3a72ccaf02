import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { startSettings } from "../../electron/settings";
import { quietLog } from "./quietLog";
import { contentOf, temporaryFolder } from "./temporaryFolder";

// electron-store loads the electron package, which outside of Electron only looks for the program; that need not be there.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= ".";
});

const start = (folder: string) => startSettings({ folder, now: () => new Date(7), log: quietLog });
const usual = { theme: "system", panelOpen: true, lastExport: null, spelling: true, typography: true };

test("what was preferred is so at the next start", () => {
  const folder = temporaryFolder();
  expect(start(folder).prefer({ theme: "dark" })).toEqual({ ...usual, theme: "dark" });
  const { get, notice } = start(folder);
  expect({ preferences: get().preferences, notice }).toEqual({
    preferences: { ...usual, theme: "dark" },
    notice: "",
  });
});

test("a damaged file is set aside whole, and said", () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "settings.json"), "{ torn");
  const { get, notice } = start(folder);
  expect(get().preferences).toEqual(usual);
  expect(notice).toContain("kept as settings-damaged-7.json");
  expect(readFileSync(path.join(folder, "settings-damaged-7.json"), "utf8")).toBe("{ torn");
});

test("where nothing can be read or written, Galley starts with the usual ones, says so and forgets", () => {
  const root = temporaryFolder();
  writeFileSync(path.join(root, "file"), "");
  const settings = start(path.join(root, "file", "user"));
  expect(settings.get().preferences).toEqual(usual);
  expect(settings.notice).toContain("can neither be read nor replaced");
  expect(settings.prefer({ theme: "dark" })).toEqual({ ...usual, theme: "dark" });
  expect(contentOf(root)).toEqual({ file: "" });
});

test("who works here is known at the next start; one that cannot be read takes no other setting along", () => {
  const folder = temporaryFolder();
  const ada = { id: "000000000001", name: "Ada Lovelace", initials: "AL", colour: "plum" } as const;
  start(folder).set({ me: ada });
  expect(start(folder).get().me).toEqual(ada);
  writeFileSync(
    path.join(folder, "settings.json"),
    JSON.stringify({ me: { name: 7 }, preferences: { ...usual, theme: "dark" } }),
  );
  const { get, notice } = start(folder);
  expect([get().me, get().preferences.theme, notice]).toEqual([null, "dark", ""]);
});

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startViewStates } from "../../electron/viewStates";
import { quietLog } from "./quietLog";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "galley-views-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = (library: string) => startViewStates({ folder, library, log: quietLog });
const view = { block: "0123456789ab", offset: 7, scroll: 120 };

test("where a story was left is known at the next start", () => {
  const first = start("/stories");
  first.set("abcdefghjkmn", view);
  first.stop();
  expect(start("/stories").get("abcdefghjkmn")).toEqual(view);
});

test("another library knows nothing of it", () => {
  const first = start("/stories");
  first.set("abcdefghjkmn", view);
  first.stop();
  expect(start("/other").get("abcdefghjkmn")).toBe(null);
});

test("a damaged file is as good as none", () => {
  const first = start("/stories");
  first.set("abcdefghjkmn", view);
  first.stop();
  const [name = ""] = readdirSync(path.join(folder, "views"));
  writeFileSync(path.join(folder, "views", name), "{ torn");
  expect(start("/stories").get("abcdefghjkmn")).toBe(null);
});

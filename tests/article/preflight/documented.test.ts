import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checks } from "../../../article/preflight/checks";

it("every check stands in docs/preflight.md with its usual level, in the order of the list", () => {
  const page = readFileSync(new URL("../../../docs/preflight.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| `(\w+)` +\| (\w+) +\|/gm)].map(([, id, level]) => ({ id, level }));
  expect(rows).toEqual(checks.map(({ id, level }) => ({ id, level })));
});

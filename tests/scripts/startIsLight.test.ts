import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const built = path.resolve(__dirname, "../../dist/electron");
const sourcesOf = (bundle: string): readonly string[] =>
  JSON.parse(readFileSync(path.join(built, `${bundle}.cjs.map`), "utf8")).sources;

/** What a start would wait for without need: it is for workers. */
const heavy = /node_modules\/(hunspell-asm|mammoth|jszip|pako|parse5|@xmldom|mdast-[^/]+|micromark[^/]*|yaml)\//;

test("what Galley starts with reads no documents and knows no dictionary; its workers do", () => {
  expect(sourcesOf("main").filter((source) => heavy.test(source))).toEqual([]);
  for (const worker of ["importWorker", "spellWorker"])
    expect(sourcesOf(worker).some((source) => heavy.test(source))).toBe(true);
});

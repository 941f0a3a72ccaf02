import { describe, expect, it } from "vitest";
import { measure } from "../../scripts/checks/sizes.mjs";

const tests = ["a", "b", "c", "d"].map((name) => ({ path: `tests/${name}.test.ts`, text: "step();\n".repeat(400) }));

function breaches(path: string, text: string): string[] {
  return measure([{ path, text }, ...tests]).breaches;
}

/** A function of so many lines, first and last included. */
function functionOf(lines: number, result = "1"): string {
  return `export function long() {\n${"  step();\n".repeat(lines - 3)}  return ${result};\n}\n`;
}

describe("sizes", () => {
  it("let good code pass", () => {
    expect(breaches("article/text.ts", functionOf(60))).toEqual([]);
  });

  it("stop a file of more than 400 lines", () => {
    const text = "step();\n".repeat(401);
    expect(breaches("scripts/demo.mjs", text)).toEqual(["scripts/demo.mjs has 401 lines; 400 is the most."]);
  });

  it("stop a tree where one file in twenty is over 300 lines", () => {
    expect(breaches("article/text.ts", "step();\n".repeat(301))).toEqual([
      "One file in twenty has 301 lines or more; 300 is the most.",
    ]);
  });

  it("stop a function of more than 60 lines, by name", () => {
    expect(breaches("article/text.ts", functionOf(61))).toEqual([
      "article/text.ts:1 long has 61 lines; 60 is the most.",
    ]);
  });

  it("give a view 100 lines", () => {
    expect(breaches("renderer/App.tsx", functionOf(100, "<main />"))).toEqual([]);
    expect(breaches("renderer/App.tsx", functionOf(101, "<main />"))).toEqual([
      "renderer/App.tsx:1 long has 101 lines; 100 is the most.",
    ]);
  });

  it("let the callbacks of tests be long", () => {
    expect(breaches("tests/article/story.test.ts", functionOf(90))).toEqual([]);
  });

  it("keep the entry files short", () => {
    expect(breaches("renderer/main.tsx", "step();\n".repeat(21))).toEqual([
      "renderer/main.tsx has 21 lines; 20 is the most.",
    ]);
  });

  it("stop a stylesheet of more than 200 lines", () => {
    expect(breaches("renderer/theme.css", "a {}\n".repeat(201))).toEqual([
      "renderer/theme.css has 201 lines; 200 is the most.",
    ]);
  });

  it("stop a feature of more than 800 lines, but not the shared folder", () => {
    const files = (folder: string) =>
      ["a", "b", "c"].map((name) => ({ path: `renderer/editor/${folder}/${name}.ts`, text: "step();\n".repeat(290) }));
    expect(measure([...files("photo"), ...files("shared"), ...tests]).breaches).toEqual([
      "renderer/editor/photo has 870 lines; 800 is the most for a feature.",
    ]);
  });

  it("stop any, non-null assertions, silenced types, default exports and index files", () => {
    const text = "// @ts-ignore\nexport const a: any = b!;\nexport default a;\n";
    expect(breaches("article/index.ts", text)).toEqual([
      "article/index.ts is an index file.",
      "article/index.ts:1 has @ts-ignore.",
      "article/index.ts:2 has any.",
      "article/index.ts:2 has a non-null !.",
      "article/index.ts:3 has a default export.",
    ]);
  });

  it("count casts, and leave out `as const`", () => {
    const casts = (count: number) => `use(${"b as string, ".repeat(count)}[] as const);\n`;
    expect(breaches("article/text.ts", casts(4))).toEqual([]);
    expect(breaches("article/text.ts", casts(5))).toEqual(["There are 5.0 casts per 1,000 lines; 4 is the most."]);
  });

  it("ask for tests", () => {
    expect(measure([{ path: "article/text.ts", text: functionOf(10) }]).breaches).toEqual([
      "There are 0.00 lines of test to a line of product; 0.6 is the least.",
    ]);
  });

  it("note when comments are too few, and stop nothing for it", () => {
    const result = measure([{ path: "article/text.ts", text: functionOf(10) }, ...tests]);
    expect(result).toMatchObject({ breaches: [], notes: ["0.0 % of the product's lines are comments."] });
  });
});

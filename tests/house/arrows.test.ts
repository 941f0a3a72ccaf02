import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brokenArrows } from "../../scripts/checks/arrows.mjs";

const breaches: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ["article-is-pure", "article/clock.ts", "node:fs"],
  ["article-is-pure", "article/shell.ts", "../electron/window.ts"],
  ["contract-is-shapes", "electron/contract.ts", "node:path"],
  ["renderer-asks", "renderer/machine.ts", "../electron/window.ts"],
  ["renderer-without-node", "renderer/disk.ts", "node:fs"],
  ["machine-without-newsroom", "electron/menu.ts", "../renderer/desk.ts"],
  ["preload-only-passes-on", "electron/preload.ts", "./window.ts"],
  ["features-stand-alone", "renderer/editor/photo/PhotoExtension.ts", "../quote/QuoteExtension.ts"],
  ["shared-is-below", "renderer/editor/shared/undo.ts", "../quote/QuoteExtension.ts"],
  ["feature-has-a-door", "renderer/editor/features.ts", "./quote/QuoteNode.ts"],
  ["looks-know-no-news", "renderer/ui/Button.ts", "../desk.ts"],
  ["product-without-tests", "electron/window.ts", "../tests/builders.ts"],
  ["resolved", "electron/log.ts", "./missing.ts"],
];
const allowed = [
  ["renderer/App.ts", "../electron/contract.ts"],
  ["renderer/list.ts", "./editor/quote/QuoteExtension.ts"],
  ["renderer/editor/list/ListExtension.ts", "../shared/focus.ts"],
  ["electron/library/read.ts", "../../article/story.ts"],
] as const;
const plain = [
  "article/story.ts",
  "renderer/desk.ts",
  "renderer/editor/quote/QuoteExtension.ts",
  "renderer/editor/quote/QuoteNode.ts",
  "renderer/editor/shared/focus.ts",
  "tests/builders.ts",
];

let root: string;
let result: Awaited<ReturnType<typeof brokenArrows>>;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "galley-arrows-"));
  for (const file of plain) await plant(file, "export const here = 1;\n");
  for (const [file, imported] of [...breaches.map(([, ...arrow]) => arrow), ...allowed]) {
    await plant(file, `import * as there from "${imported}";\nexport const here = there;\n`);
  }
  await plant("article/one.ts", 'import type { Other } from "./other.ts";\nexport type One = Other | 1;\n');
  await plant("article/other.ts", 'import type { One } from "./one.ts";\nexport type Other = One | 2;\n');
  result = await brokenArrows(root);
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe("the arrows of the house", () => {
  it.each(breaches)("%s stops %s from importing %s", (rule, file) => {
    expect(
      result.violations.filter((line) => line.startsWith(`${file} -> `) && line.includes(`(${rule})`)),
    ).toHaveLength(1);
  });

  it("stop a cycle of types", () => {
    expect(result.violations.filter((line) => line.includes("(no-cycle)"))).toHaveLength(1);
  });

  it.each(allowed)("let %s import %s", (file) => {
    expect(result.violations.filter((line) => line.startsWith(`${file} -> `))).toEqual([]);
  });

  it("were looked for at every import", () => {
    expect(result.unread).toEqual([]);
  });
});

async function plant(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}

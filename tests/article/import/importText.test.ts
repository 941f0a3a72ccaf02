import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { page } from "../../../article/export/page/page";
import { importText } from "../../../article/import/importText";
import { noFields, storyOf } from "../../../article/story";
import { arbitraryLine } from "../../arbitraries";
import { countedIds, exportInput, idNumber, numbered, p, photoToCome, story } from "../../builders";
import { collapse, readPage } from "../../readPage";

function imported(text: string): readonly Block[] {
  return importText(text, countedIds());
}

function blocks(...expected: readonly Block[]): readonly Block[] {
  return story(...expected).body;
}

test("a page copied from a news site becomes paragraphs, a list and a placeholder", () => {
  const text = [
    "Помочь редакции",
    "Новости района",
    "  1. Мост откроют раньше",
    "  2. Сок варят в бане",
    "  3. Школа № 3",
    "",
    "",
    "Автобус приехал во вторник, 9 ноября.",
    "",
    "Фото: Глеб Осокин",
    "Фото: Глеб Осокин",
    "",
    "«Мы думали, что на неделю», — сказала она.",
  ].join("\n");
  expect(imported(text)).toEqual(
    blocks(
      p("Помочь редакции"),
      p("Новости района"),
      numbered("Мост откроют раньше", "Сок варят в бане", "Школа № 3"),
      p("Автобус приехал во вторник, 9 ноября."),
      photoToCome("Глеб Осокин"),
      p("«Мы думали, что на неделю», — сказала она."),
    ),
  );
});

test("line ends of every system, tabs and a byte order mark are read alike", () => {
  const expected = blocks(p("One"), numbered("two", "three"), p("four"));
  expect(imported("\uFEFFOne\r\n\t1.\ttwo\r\n\t2)\tthree\r\n\r\nfour\r\n")).toEqual(expected);
  expect(imported("One\r1. two\r2. three\r \t\rfour")).toEqual(expected);
  expect(imported("One\u20281. two\u20282. three\u2029\u2028four")).toEqual(expected);
});

test("lines that stand together are one paragraph with line breaks", () => {
  expect(imported("Roses\nViolets\n\nSugar")).toEqual(blocks(p("Roses\nViolets"), p("Sugar")));
});

test("a line of its own beside a numbered run is its own paragraph", () => {
  expect(imported("a\nb\n1. c\n2. d\ne\nf")).toEqual(blocks(p("a"), p("b"), numbered("c", "d"), p("e"), p("f")));
});

test("numbers make a list only where they rise one by one", () => {
  expect(imported("1941. The year")).toEqual(blocks(p("1941. The year")));
  expect(imported("1. Alone")).toEqual(blocks(p("1. Alone")));
  expect(imported("1. a\n3. b")).toEqual(blocks(p("1. a\n3. b")));
  expect(imported("5. a\n\n6. b\n\nc")).toEqual(blocks({ ...numbered("a", "b"), start: 5 }, p("c")));
  expect(imported("1. a\n2. b\n1. c\n2. d")).toEqual(blocks(numbered("a", "b"), numbered("c", "d")));
});

test("only equal photo lines in a row are one placeholder", () => {
  expect(imported("Photo: Ann\nPhoto: Bob\n\nPhoto: Bob\ntext\nPhoto: Bob")).toEqual(
    blocks(photoToCome("Ann"), photoToCome("Bob"), p("text"), photoToCome("Bob")),
  );
  expect(imported("Photo:\nA Photo: no")).toEqual(blocks(p("Photo:\nA Photo: no")));
});

test("a text without words is one empty paragraph", () => {
  expect(imported(" \n\t\n")).toEqual(blocks(p()));
});

test("no word of any text is lost, and none comes twice", () => {
  const line = fc.oneof(arbitraryLine(), fc.constantFrom("", "", "1. one", "2. two", " 3) three", "Фото: X", "plain"));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const body = imported(lines.join("\n"));
      const words = body.map(wordsOf).join("").replace(/\s/g, "");
      const withoutRepeats = lines
        .map((one) => one.trim())
        .filter((one) => one !== "")
        .filter((one, index, all) => !(one === "Фото: X" && all[index - 1] === one));
      const asTyped = (text: string) => text.replace(/[\s\ufeff\u0085]/g, "").replace(/\d[.)]/g, "");
      expect(asTyped(words)).toBe(asTyped(withoutRepeats.join("")));
    }),
    { numRuns: 500 },
  );
});

function wordsOf(block: Block): string {
  if (block.kind === "photo") return `Фото: ${block.credit}`;
  if (block.kind === "paragraph") return block.text.map((item) => (item.kind === "text" ? item.text : "")).join("");
  if (block.kind === "list")
    return block.items.flatMap((item) => item.text.map((run) => ("text" in run ? run.text : ""))).join("");
  throw new Error(`Plain text makes no ${block.kind}.`);
}

const realStory = path.resolve("../shared/stories/presidents-call.ru.txt");

test.skipIf(!existsSync(realStory))(
  "the real page of a news site goes out whole, in order, nothing twice (needs ../shared)",
  () => {
    const text = readFileSync(realStory, "utf8");
    const body = importText(text, countedIds());
    const imported = storyOf(idNumber(900), body);
    expect(imported.fields).toEqual(noFields);
    expect(new Set(body.map((block) => block.kind))).toEqual(new Set(["paragraph", "list", "photo"]));
    const index = page(exportInput(imported)).files.at(-1);
    const { visible, elements } = readPage(index?.kind === "text" ? index.text : "");
    const lines = text
      .split("\n")
      .map((line) => collapse(line.replace(/^ *\d+\. /, "")))
      .filter((line, at, all) => line !== "" && line !== all[at - 1]);
    expect(visible).toBe(lines.join(" "));
    expect(elements.filter(({ tagName }) => tagName === "h1")).toEqual([]);
    const title = elements.find(({ tagName }) => tagName === "title")?.childNodes[0];
    expect(title).toMatchObject({ value: lines.join(" ").slice(0, 60) });
  },
);

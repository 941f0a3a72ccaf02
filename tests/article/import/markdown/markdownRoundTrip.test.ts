import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { assertNever } from "../../../../article/assertNever";
import type { Block } from "../../../../article/blocks/block";
import { paragraph } from "../../../../article/blocks/paragraph";
import { type Photo, placeholder } from "../../../../article/blocks/photo";
import type { Quote } from "../../../../article/blocks/quote";
import type { Table } from "../../../../article/blocks/table";
import { markdown } from "../../../../article/export/markdown/markdown";
import { mediaPath } from "../../../../article/export/rendition";
import { storyPhotos } from "../../../../article/export/storyPhotos";
import { printableAddress } from "../../../../article/html/address";
import { isBlank, printable } from "../../../../article/html/escape";
import { isBlankContent } from "../../../../article/html/inline";
import { knownLanguage } from "../../../../article/html/language";
import { importStory } from "../../../../article/import/importStory";
import { importMarkdown } from "../../../../article/import/markdown/importMarkdown";
import { readableWords } from "../../../../article/readableWords";
import { noFields, type Story } from "../../../../article/story";
import { inlineText } from "../../../../article/text";
import { arbitraryStory } from "../../../arbitraries";
import { countedIds, exportInput } from "../../../builders";
import { carriedInline, carriedLevel, carriedLine, withoutIds } from "../carried";

const runs = Number(process.env.GALLEY_RUNS ?? 100);

/** What docs/profiles/markdown.md says is lost on the way out and back. */
function withoutLosses(story: Story): Story {
  const { fields } = story;
  const { editorsNote: _, assignedTo: _a, dueAt: _d, rest: __, bylines, tags, corrections, ...texts } = fields;
  const body = story.body.flatMap(carriedBlock);
  return {
    ...{ id: "", status: "draft", threads: {}, judgements: {} },
    fields: {
      ...noFields,
      ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, carriedLine(text)])),
      bylines: bylines
        .map(({ name, role }) => ({ id: "", name: carriedLine(name), role: carriedLine(role) }))
        .filter(({ name, role }) => name !== "" || role !== ""),
      tags: [...new Set(tags.map(carriedLine))].filter((tag) => tag !== ""),
      corrections: corrections
        .map(({ date, text }) => ({ id: "", date: carriedLine(date), text: carriedLine(text) }))
        .filter(({ date, text }) => date !== "" || text !== ""),
    },
    body: body.length === 0 ? [paragraph("")] : body,
  };
}

function carriedBlock({ rest: _, ...block }: Block & { rest?: unknown }): readonly Block[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
    case "pullQuote":
      return isBlankContent(block.text) ? [] : [{ ...block, text: carriedInline(block.text) }];
    case "list": {
      const level = carriedLevel(block, carriedInline);
      return level.items.length === 0 ? [] : [level];
    }
    case "quote":
      return carriedQuote(block);
    case "photo":
      return [carriedPhoto(block)];
    case "gallery": {
      const { photos, caption } = block;
      if (photos.length === 0 && isBlankContent(caption)) return [];
      return [{ ...block, photos: photos.map(carriedPhoto), caption: carriedCaption(caption) }];
    }
    case "divider":
      return [block];
    case "embed": {
      const url = printableAddress(block.url);
      const title = carriedLine(block.title);
      if (url === null && isBlank(block.url) && title === "") return [];
      if (url === null) return [{ ...block, title, url: carriedLine(block.url) }];
      return [{ ...block, title, url }];
    }
    case "support": {
      const [text, label] = [carriedCaption(block.text), carriedLine(block.label)];
      if (text.length === 0 && label === "") return [];
      return [{ ...block, text, label, url: label === "" ? "" : (printableAddress(block.url) ?? "") }];
    }
    case "mostRead": {
      const items = block.items
        .filter(({ text }) => !isBlank(text))
        .map(({ text, url }) => ({ text: printable(text), url: printableAddress(url) ?? "" }));
      const title = carriedLine(block.title);
      return items.length === 0 && title === "" ? [] : [{ ...block, title, items }];
    }
    case "table":
      return carriedTable(block);
    case "unknown":
      return readableWords(block)
        .filter((line) => !isBlank(line))
        .map((line) => paragraph("", carriedInline(inlineText(line.replaceAll("\n", " ")))));
    default:
      return assertNever(block);
  }
}

function carriedCaption(content: Parameters<typeof carriedInline>[0]) {
  return isBlankContent(content) ? [] : carriedInline(content);
}

function carriedQuote(quote: Quote): readonly Block[] {
  const { speaker, role, source } = quote;
  const quotation = quote.quotation.filter((content) => !isBlankContent(content)).map(carriedInline);
  const url = printableAddress(source.url);
  const title = carriedLine(source.title);
  const carried: Quote = {
    ...quote,
    quotation: quotation.length === 0 ? [[]] : quotation,
    speaker: carriedLine(speaker),
    role: carriedLine(role),
    language: knownLanguage(quote.language),
    source: { kind: source.kind, title: title === url ? "" : title, url: url ?? "", date: carriedLine(source.date) },
  };
  const says = [carried.speaker, carried.role, ...Object.values(carried.source)].some((part) => part !== "");
  return quotation.length === 0 && !says ? [] : [carried];
}

/** The picture itself is not in the text: what comes back is a place for it, and the name of its file. */
function carriedPhoto({ caption, alt, decorative, credit, copyright, focus }: Photo): Photo {
  return {
    ...placeholder(""),
    caption: carriedCaption(caption),
    alt: decorative ? "" : printable(alt),
    decorative,
    credit: carriedLine(credit),
    copyright: carriedLine(copyright),
    focus,
  };
}

function carriedTable(table: Table): readonly Block[] {
  const columns = Math.max(0, ...table.rows.map((row) => row.length));
  const rows = table.rows.filter((row) => row.length > 0);
  const hasHead = rows[0]?.every((cell) => cell.header) ?? false;
  const seen = rows.some((row) => row.some((cell) => !isBlankContent(cell.text)));
  const caption = carriedCaption(table.caption);
  if (!seen && caption.length === 0) return [];
  const filled = rows.map((row, index) =>
    Array.from({ length: columns }, (_, column) => ({
      header: hasHead && index === 0,
      text: carriedInline(row[column]?.text ?? []),
    })),
  );
  return [{ ...table, rows: seen ? filled : [], caption }];
}

function roundTrip(story: Story) {
  const { files } = markdown(exportInput(story));
  const text = files.flatMap((file) => (file.kind === "text" ? [file.text] : []))[0] ?? "";
  const imported = importMarkdown(text, countedIds(2000));
  if (imported.kind !== "story") throw new Error(imported.sentence);
  return { text, ...imported };
}

test.each(["kites.en", "lighthouse.ru"])("the sample %s comes back from Markdown as it was", (name) => {
  const file = readFileSync(new URL(`../../../../assets/samples/${name}.json`, import.meta.url), "utf8");
  const sample = importStory(file, countedIds());
  if (sample.kind !== "story") throw new Error(sample.sentence);
  const { story, notes } = roundTrip(sample.story);
  expect(withoutIds(story)).toEqual(withoutIds(withoutLosses(sample.story)));
  expect(notes).toEqual([]);
});

test("every story comes back from Markdown but for the losses that are listed", () => {
  fc.assert(
    fc.property(arbitraryStory(), (story) => {
      const { story: back } = roundTrip(story);
      expect(withoutIds(back)).toEqual(withoutIds(withoutLosses(story)));
    }),
    { numRuns: runs },
  );
}, 300_000);

test("every photo names its picture, which is the largest of its files", () => {
  fc.assert(
    fc.property(arbitraryStory(), (story) => {
      const { renditions } = exportInput(story);
      const { story: back, pictures } = roundTrip(story);
      const named = storyPhotos(back).map(({ id }) => pictures?.get(id) ?? "");
      const files = storyPhotos(story).map(({ asset }) => renditions.get(asset ?? "")?.at(-1));
      expect(named).toEqual(files.map((file) => (file ? mediaPath(file) : "")));
    }),
    { numRuns: Math.ceil(runs / 5) },
  );
}, 300_000);

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { assertNever } from "../../../../article/assertNever";
import type { Block } from "../../../../article/blocks/block";
import { paragraph } from "../../../../article/blocks/paragraph";
import { type Photo, placeholder } from "../../../../article/blocks/photo";
import type { Quote } from "../../../../article/blocks/quote";
import type { Table } from "../../../../article/blocks/table";
import { ninjs } from "../../../../article/export/ninjs/ninjs";
import { allRenditions, mediaPath } from "../../../../article/export/rendition";
import { storyPhotos } from "../../../../article/export/storyPhotos";
import { fullMoment } from "../../../../article/export/wire/fullMoment";
import { printableAddress, webAddress } from "../../../../article/html/address";
import { isBlank, oneLine, printable } from "../../../../article/html/escape";
import { withoutSkippedLevels } from "../../../../article/html/headingLevels";
import { isBlankContent } from "../../../../article/html/inline";
import { knownLanguage } from "../../../../article/html/language";
import { pageWords, sourceKindOf } from "../../../../article/html/words";
import { collapseSpaces } from "../../../../article/import/html/collapseSpaces";
import { importStory } from "../../../../article/import/importStory";
import { readMoment } from "../../../../article/moment";
import { noPublication } from "../../../../article/publication/publication";
import { readableWords } from "../../../../article/readableWords";
import { type Fields, noFields, type Story } from "../../../../article/story";
import { storyLanguage } from "../../../../article/storyLanguage";
import { type Inline, inlineText } from "../../../../article/text";
import { arbitraryStory } from "../../../arbitraries";
import { countedIds, exportInput } from "../../../builders";
import { carriedInline, carriedLevel, carriedLine, withoutIds } from "../carried";

const runs = Number(process.env.GALLEY_RUNS ?? 100);

/** What docs/profiles/ninjs.md says is lost on the way out and back. */
function withoutLosses(story: Story): Story {
  const body = withoutSkippedLevels(story.body).flatMap((block) => carriedBlock(block, story));
  return {
    ...{ id: "", status: "draft", threads: {}, judgements: {} },
    fields: carriedFields(story),
    body: body.length === 0 ? [paragraph("")] : body,
  };
}

function carriedFields(story: Story): Fields {
  const { editorsNote: _, assignedTo: _a, dueAt: _d, rest: __, bylines, tags, corrections, ...texts } = story.fields;
  const publishedAt = fullMoment(texts.publishedAt, "");
  const updatedAt = fullMoment(texts.updatedAt, "");
  return {
    ...noFields,
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, carriedLine(text)])),
    language: storyLanguage(story, noPublication),
    publishedAt,
    updatedAt: updatedAt === publishedAt ? "" : updatedAt,
    embargoUntil: fullMoment(texts.embargoUntil, ""),
    canonicalUrl: webAddress(texts.canonicalUrl) ?? "",
    bylines: bylines
      .filter(({ name }) => !isBlank(name))
      .map(({ name, role }) => ({ id: "", name: printable(name), role: carriedLine(role) })),
    tags: [...new Set(tags.map(carriedLine))].filter((tag) => tag !== ""),
    corrections: corrections
      .filter(({ text }) => !isBlank(text))
      .map(({ date, text }) => ({ id: "", date: carriedDate(date), text: oneLine(text) })),
  };
}

function carriedDate(typed: string): string {
  return readMoment(oneLine(typed))?.datetime ?? oneLine(typed);
}

function carriedText(content: readonly Inline[]): readonly Inline[] {
  const seen = content.flatMap<Inline>((item) =>
    item.kind === "link" && isBlankContent(item.text) ? item.text : [item],
  );
  const collapsed = collapseSpaces(carriedInline(seen));
  return collapsed.some(({ kind }) => kind !== "break") ? collapsed : [];
}

function carriedWords(content: readonly Inline[]): readonly Inline[] {
  return isBlankContent(content) ? [] : carriedText(content);
}

function carriedWord(text: string): string {
  return isBlank(text) ? "" : oneLine(text);
}

function carriedBlock({ rest: _, ...block }: Block & { rest?: unknown }, story: Story): readonly Block[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
    case "pullQuote":
      return isBlankContent(block.text) ? [] : [{ ...block, text: carriedText(block.text) }];
    case "list": {
      const level = carriedLevel(block, carriedText, carriedText);
      return level.items.length === 0 ? [] : [level];
    }
    case "quote":
      return carriedQuote(block);
    case "photo":
      return carriedPhotos([block]);
    case "gallery": {
      const [photos, caption] = [carriedPhotos(block.photos), carriedWords(block.caption)];
      return photos.length === 0 && caption.length === 0 ? [] : [{ ...block, photos, caption }];
    }
    case "divider":
      return [block];
    case "embed": {
      const url = printableAddress(block.url);
      const [title, address] = [carriedWord(block.title), carriedWord(block.url)];
      if (url !== null) return [{ ...block, title, url }];
      if (title === "" && address === "") return [];
      return [title === "" ? { ...block, title: address, url: "" } : { ...block, title, url: address }];
    }
    case "support": {
      const [text, label, url] = [carriedWords(block.text), carriedWord(block.label), printableAddress(block.url)];
      if (text.length === 0 && label === "") return [];
      if (text.length === 0 && url === null) return [{ ...block, text: inlineText(label), label: "", url: "" }];
      return [{ ...block, text, label, url: label === "" ? "" : (url ?? "") }];
    }
    case "mostRead": {
      const items = block.items
        .filter(({ text }) => !isBlank(text))
        .map(({ text, url }) => ({ text: oneLine(text), url: printableAddress(url) ?? "" }));
      const title = carriedWord(block.title);
      if (items.length === 0 && title === "") return [];
      return [{ ...block, title: title || pageWords(storyLanguage(story, noPublication)).mostRead, items }];
    }
    case "table":
      return carriedTable(block);
    case "unknown":
      return readableWords(block)
        .filter((line) => !isBlank(line))
        .map((line) => paragraph("", inlineText(oneLine(line))));
    default:
      return assertNever(block);
  }
}

function carriedQuote(quote: Quote): readonly Block[] {
  const { source } = quote;
  const quotation = quote.quotation.filter((content) => !isBlankContent(content)).map(carriedText);
  const [url, title] = [printableAddress(source.url) ?? "", carriedWord(source.title)];
  const isName = title === url || (source.kind !== "" && sourceKindOf(title) === source.kind);
  const carried: Quote = {
    ...quote,
    quotation: quotation.length === 0 ? [[]] : quotation,
    speaker: carriedWord(quote.speaker),
    role: carriedWord(quote.role),
    language: quotation.length === 0 ? "" : knownLanguage(quote.language),
    source: { kind: source.kind, title: isName ? "" : title, url, date: carriedDate(source.date) },
  };
  const says = [carried.speaker, carried.role, ...Object.values(carried.source)].some((part) => part !== "");
  return quotation.length === 0 && !says ? [] : [carried];
}

/** The pictures are files of their own: what comes back are places for them. One without a picture and without words has none. */
function carriedPhotos(photos: readonly Photo[]): readonly Photo[] {
  return photos
    .filter(
      ({ asset, caption, credit, copyright }) =>
        asset !== null || !isBlankContent(caption) || !isBlank(credit) || !isBlank(copyright),
    )
    .map(({ caption, alt, decorative, credit, copyright }) => ({
      ...placeholder(""),
      caption: carriedWords(caption),
      alt: decorative ? "" : carriedLine(alt),
      decorative,
      credit: carriedLine(credit),
      copyright: carriedLine(copyright),
    }));
}

function carriedTable(table: Table): readonly Block[] {
  const columns = Math.max(0, ...table.rows.map((row) => row.length));
  const rows = table.rows.filter((row) => row.length > 0);
  const seen = rows.some((row) => row.some((cell) => !isBlankContent(cell.text)));
  const caption = carriedWords(table.caption);
  if (!seen && caption.length === 0) return [];
  const filled = rows.map((row) =>
    Array.from({ length: columns }, (_, column) => ({
      header: row[column]?.header ?? false,
      text: carriedText(row[column]?.text ?? []),
    })),
  );
  return [{ ...table, rows: seen ? filled : [], caption }];
}

function roundTrip(story: Story) {
  const { files } = ninjs(exportInput(story));
  const text = files.flatMap((file) => (file.kind === "text" ? [file.text] : []))[0] ?? "";
  const imported = importStory(text, countedIds(2000));
  if (imported.kind !== "story") throw new Error(imported.sentence);
  return imported;
}

test.each(["kites.en", "lighthouse.ru"])("the sample %s comes back from ninjs as it was", (name) => {
  const file = readFileSync(new URL(`../../../../assets/samples/${name}.json`, import.meta.url), "utf8");
  const sample = importStory(file, countedIds());
  if (sample.kind !== "story") throw new Error(sample.sentence);
  expect(withoutIds(roundTrip(sample.story).story)).toEqual(withoutIds(withoutLosses(sample.story)));
});

test("every story comes back from ninjs but for the losses that are listed, and names its pictures", () => {
  fc.assert(
    fc.property(arbitraryStory(), (story) => {
      const { story: back, pictures } = roundTrip(story);
      expect(withoutIds(back)).toEqual(withoutIds(withoutLosses(story)));
      const named = storyPhotos(back).flatMap(({ id }) => pictures?.get(id) ?? []);
      const files = storyPhotos(story).flatMap(
        ({ asset }) =>
          allRenditions(story)
            .get(asset ?? "")
            ?.at(-1) ?? [],
      );
      expect(named).toEqual(files.map(mediaPath));
    }),
    { numRuns: runs },
  );
}, 300_000);

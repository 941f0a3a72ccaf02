import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { blockLines } from "../../../../article/blockLines";
import { isBlank } from "../../../../article/html/escape";
import { pageWords } from "../../../../article/html/words";
import type { Story } from "../../../../article/story";
import { cleanPublication } from "../../../cleanStories";
import { cleanPages, cleanStories, pageText } from "../../../pages";
import { collapse, dataOf, metaOf, readPage, wordsOf } from "../../../readPage";
import { missingForSearch, schemaOrgMistakes } from "../../../schemaOrg";

test("html-validate finds nothing in clean pages", { timeout: 120_000 }, () => {
  const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: { "long-title": "off" } });
  const found = [...cleanPages()].flatMap(([name, text]) =>
    validator
      .validateStringSync(text)
      .results.flatMap(({ messages }) =>
        messages.map((one) => `${name}, line ${one.line}: ${one.ruleId}, ${one.message}`),
      ),
  );
  expect([...new Set(found)]).toEqual([]);
});

test("clean pages say all that search engines and social networks ask for, in their words", () => {
  for (const [name, text] of cleanPages()) {
    const reading = readPage(text);
    const data = dataOf(reading);
    const missing = missingForSearch(data).filter((one) => one !== "image" || text.includes("<img"));
    expect([...schemaOrgMistakes(data), ...missing], name).toEqual([]);
    const said = new Set(metaOf(reading).map(([property]) => property));
    const wanted = ["og:title", "og:type", "og:url", "og:description", "og:locale", "og:site_name", "twitter:card"];
    expect(
      [...wanted, "article:published_time", "article:author"].filter((one) => !said.has(one)),
      name,
    ).toEqual([]);
  }
});

test("a clean page shows the text of its story, once, in order, and few words of its own", () => {
  for (const [name, story] of cleanStories()) {
    const text = pageText(story, cleanPublication);
    expect(strangersIn(text, story), name).toEqual([]);
  }
});

/** What a page shows beyond the lines of its story, and beyond what a page may say of its own. */
function strangersIn(text: string, story: Story): readonly string[] {
  const reading = readPage(text);
  const ownWords = new Set([
    "",
    ...pageOwnWords(story),
    ...reading.elements.filter(({ tagName }) => tagName === "time").map(wordsOf),
  ]);
  const strangers: string[] = [];
  let rest = reading.visible;
  for (const line of linesOf(story)) {
    const at = rest.indexOf(line);
    strangers.push(...(at < 0 ? [`missing: ${line}`] : wordsBetween(rest.slice(0, at), ownWords)));
    rest = rest.slice(at < 0 ? 0 : at + line.length);
  }
  return [...strangers, ...wordsBetween(rest, ownWords)];
}

/** What stands between two lines of a story, without the words a page may say; punctuation joins names, roles and dates. */
function wordsBetween(text: string, ownWords: ReadonlySet<string>): readonly string[] {
  let rest = text;
  for (const own of [...ownWords].sort((one, other) => other.length - one.length))
    rest = rest.replace(collapse(own), "");
  return /^[\s,;:]*$/.test(rest) ? [] : [rest];
}

function pageOwnWords({ fields, body }: Story): readonly string[] {
  const { name, support } = cleanPublication;
  const words = pageWords(fields.language);
  const calls = body.some(({ kind }) => kind === "support") ? [] : [support.text, support.label];
  const hosts = body.flatMap((block) => (block.kind === "quote" && block.source.url !== "" ? ["radio.example"] : []));
  const corrections = fields.corrections.length > 0 ? [words.corrections] : [];
  return [name, words.photo, words.mostRead, ...calls, ...hosts, ...corrections, ...Object.values(words.sources)];
}

function linesOf({ fields, body }: Story): readonly string[] {
  const people = fields.bylines.flatMap(({ name, role }) => [name, role]);
  const above = [fields.kicker, fields.headline, fields.standfirst, ...people, fields.dateline];
  const inBody = body.flatMap((block) => {
    if (block.kind === "quote") return blockLines({ ...block, source: { ...block.source, date: "" } });
    if (block.kind === "photo") return [...blockLines(block), block.copyright];
    if (block.kind !== "gallery") return blockLines(block);
    return [
      ...block.photos.flatMap((photo) => [...blockLines(photo), photo.copyright]),
      ...blockLines({ ...block, photos: [] }),
    ];
  });
  return [...above, ...inBody, ...fields.corrections.map(({ text }) => text)]
    .filter((line) => !isBlank(line))
    .map(collapse);
}

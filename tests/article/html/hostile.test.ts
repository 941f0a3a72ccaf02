import fc from "fast-check";
import { expect, test } from "vitest";
import { blockLines } from "../../../article/blockLines";
import { page } from "../../../article/export/page/page";
import { isBlank, printable } from "../../../article/html/escape";
import { isJsonObject, type JsonValue } from "../../../article/json";
import { noPublication, type Publication } from "../../../article/publication/publication";
import type { Story } from "../../../article/story";
import { arbitraryAddress, arbitraryLanguage, arbitraryLine, arbitraryStory } from "../../arbitraries";
import { exportInput } from "../../builders";
import { attributesOf, collapse, dataOf, isHtml, metaOf, type PageElement, readPage } from "../../readPage";
import { schemaOrgMistakes } from "../../schemaOrg";

const runs = Number(process.env.GALLEY_RUNS ?? 500);

const ours: Readonly<Record<string, readonly string[]>> = {
  html: ["lang", "dir"],
  ...{ head: [], title: [], style: [], body: [], main: [], article: [], header: [], h1: [], h3: [] },
  ...{ strong: [], em: [], s: [], code: [], sub: [], sup: [], br: [], b: [], span: [], small: [] },
  ...{
    ul: [],
    ol: ["start"],
    li: [],
    hr: [],
    table: [],
    thead: [],
    tbody: [],
    tr: [],
    td: [],
    th: ["scope"],
    figcaption: [],
  },
  meta: ["charset", "name", "property", "content"],
  script: ["type"],
  link: ["rel", "href"],
  h2: ["id"],
  p: ["data-kind"],
  div: ["data-kind"],
  a: ["href"],
  time: ["datetime"],
  figure: ["data-kind", "data-place"],
  img: ["src", "srcset", "sizes", "width", "height", "alt", "loading", "decoding"],
  blockquote: ["cite", "lang", "dir"],
  aside: ["data-kind", "role", "lang", "dir"],
  section: ["data-kind", "aria-labelledby"],
  nav: ["data-kind", "aria-labelledby"],
};

const address = arbitraryAddress();
const line = arbitraryLine();
const patterns = [
  "",
  "/{yyyy}/{mm}/{dd}/{slug}",
  "{section}/{slug}",
  "https://[/{id}",
  "javascript:{slug}",
  '"><script>{id}',
];

const publications: fc.Arbitrary<Publication> = fc
  .record({
    name: line,
    url: address,
    logo: address,
    language: arbitraryLanguage(),
    timeZone: fc.constantFrom("", "Europe/Minsk", "America/New_York", "No/Such"),
    support: fc.record({ text: line, label: line, url: address }),
    policies: fc.record({ corrections: address, ethics: address, ownership: address }),
    social: fc.array(fc.oneof(address, fc.constantFrom("@paper", "@<script>")), { maxLength: 3 }),
    canonicalPattern: fc.oneof(fc.constantFrom(...patterns), line),
    stylesheet: line,
  })
  .map((said) => ({ ...noPublication, ...said }));

function pageText(story: Story, publication: Publication): string {
  const file = page(exportInput(story, { publication, stylesheet: "p { margin: 0 }" })).files.at(-1);
  return file?.kind === "text" ? file.text : "";
}

/** What in an element is not of our making, in words. */
function strayParts(element: PageElement): readonly string[] {
  const { tagName } = element;
  const attributes = attributesOf(element);
  const { href = "#", cite = "https:", src = "media/" } = attributes;
  return [
    ...(isHtml(element) && Object.hasOwn(ours, tagName) ? [] : [`<${tagName}>`]),
    ...Object.keys(attributes).flatMap((name) => (ours[tagName]?.includes(name) ? [] : [`<${tagName} ${name}>`])),
    ...(/^(https?:|mailto:|#)/i.test(href) ? [] : [href]),
    ...(/^https?:/i.test(cite) ? [] : [cite]),
    ...(/^media\//.test(src) ? [] : [src]),
  ];
}

test("hostile text in any field adds no element, no attribute, no comment and no address of its own", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(arbitraryStory(), publications, (story, publication) => {
      const { mistakes, elements, comments } = readPage(pageText(story, publication));
      expect({ mistakes, comments }).toEqual({ mistakes: [], comments: 0 });
      expect(elements.flatMap(strayParts)).toEqual([]);
      expect(elements.filter(({ tagName }) => tagName === "style")).toHaveLength(1);
    }),
    { numRuns: runs },
  );
});

test("what a page says of itself stays JSON, in schema.org's words, and leads nowhere but to the web", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(arbitraryStory(), publications, (story, publication) => {
      const reading = readPage(pageText(story, publication));
      const data = dataOf(reading);
      const text = JSON.stringify(data);
      expect(text).not.toMatch(/\p{Surrogate}|\p{NChar}|\\u[0d]/u);
      expect(
        addressesIn(data).filter((one) => !/^(https?:\/\/[^\s<>"\\]+|media\/[0-9a-f]{16}-\d+\.[a-z]+)$/.test(one)),
      ).toEqual([]);
      // Without a time zone a time has no offset, and without the page's address a picture has none of its own.
      const known = schemaOrgMistakes(data).filter(
        (mistake) => !/(\.date\w+ is \d{4}-|\.url is media\/)/.test(mistake),
      );
      expect(known).toEqual([]);
      const addresses = metaOf(reading).filter(([name]) => name === "og:url" || name === "og:image");
      expect(addresses.filter(([, content]) => !/^https?:\/\//.test(content))).toEqual([]);
    }),
    { numRuns: runs },
  );
});

/** Every value of a property that holds an address. */
function addressesIn(value: JsonValue, name = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one: JsonValue) => addressesIn(one, name));
  if (isJsonObject(value)) return Object.entries(value).flatMap(([inner, one]) => addressesIn(one, inner));
  const holdsAddress = /^(url|sameAs|mainEntityOfPage|correctionsPolicy|ethicsPolicy|ownershipFundingInfo)$/.test(name);
  return holdsAddress ? [String(value)] : [];
}

test("every line of a story is on its page, in order", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryStory(), publications, (story, publication) => {
      const { visible } = readPage(pageText(story, publication));
      let from = 0;
      for (const line of linesOf(story)) {
        const at = visible.indexOf(line, from);
        if (at < 0) expect(visible.slice(from)).toContain(line);
        from = at + line.length;
      }
    }),
    { numRuns: runs },
  );
});

function linesOf({ fields, body }: Story): readonly string[] {
  const above = [fields.kicker, fields.headline, fields.standfirst, ...fields.bylines.map(({ name }) => name)];
  const withoutDates = body.map((block) =>
    block.kind === "quote" ? { ...block, source: { ...block.source, date: "" } } : block,
  );
  return [...above, ...withoutDates.flatMap(blockLines), ...fields.corrections.map(({ text }) => text)]
    .filter((line) => !isBlank(line))
    .map((line) => collapse(printable(line)));
}

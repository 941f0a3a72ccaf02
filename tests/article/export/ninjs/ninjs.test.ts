import { existsSync, readFileSync } from "node:fs";
import type { ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { ninjs } from "../../../../article/export/ninjs/ninjs";
import { importStory } from "../../../../article/import/importStory";
import { noPublication, type Publication } from "../../../../article/publication/publication";
import { type Story, statuses } from "../../../../article/story";
import { arbitraryAddress, arbitraryLine, arbitraryStory } from "../../../arbitraries";
import {
  byline,
  countedIds,
  exportInput,
  fields,
  gallery,
  h2,
  p,
  photo,
  photoToCome,
  said,
  story,
} from "../../../builders";
import { attributesOf, readPage } from "../../../readPage";
import { textOf } from "../textOf";

const runs = Number(process.env.GALLEY_RUNS ?? 60);
const schemaFile = new URL("../../../../../shared/data/ninjs/ninjs-schema_3.1.json", import.meta.url);
const publication: Publication = { ...noPublication, name: "Озёрный вестник", url: "https://вестник.example/" };

const written: Story = {
  ...story(
    p("Ice ran."),
    photo("a", {
      caption: [{ kind: "text", text: "The pier" }],
      credit: "A. Lun / Reuters",
      alt: "A pier",
      copyright: "© Lun",
      focus: { x: 0.5, y: 0.25 },
    }),
  ),
  status: "published",
  fields: fields({
    headline: "Ice",
    standfirst: "It ran.",
    slug: "ice",
    language: "en",
    section: "Lake",
    tags: ["ice"],
    dateline: "Minsk",
    datelineDate: "2026-11-14",
    publishedAt: "2026-11-14T17:30:00+03:00",
    updatedAt: "2026-11-15T09:00:00+03:00",
    embargoUntil: "2026-11-14T12:00:00Z",
    canonicalUrl: "https://вестник.example/ice",
    bylines: [byline("Anna Lun", "reporter"), byline("Bob")],
    corrections: [{ id: "000000000009", date: "2026-11-15", text: "It was Tuesday." }],
  }),
};

function parsed(one: Story, of: Publication = noPublication) {
  return JSON.parse(textOf(ninjs(exportInput(one, { publication: of }))));
}

test("a story is one news object with everything an agency asks for", () => {
  const { bodies, ...item } = parsed(written, publication);
  const uri = "tag:%D0%B2%D0%B5%D1%81%D1%82%D0%BD%D0%B8%D0%BA.example,2026:story/000000000900";
  expect(item).toEqual({
    standard: { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" },
    uri,
    type: "text",
    representationType: "full",
    profile: "text-photo",
    firstCreated: "2026-11-14T17:30:00+03:00",
    versionCreated: "2026-11-15T09:00:00+03:00",
    embargoedUntil: "2026-11-14T12:00:00Z",
    pubStatus: "usable",
    language: "en",
    copyrightHolder: "Озёрный вестник",
    copyrightNotice: "© 2026 Озёрный вестник",
    infoSources: [
      { name: "Озёрный вестник", role: "provider", uri: "https://%D0%B2%D0%B5%D1%81%D1%82%D0%BD%D0%B8%D0%BA.example/" },
    ],
    edNote: "2026-11-15: It was Tuesday.",
    slugline: "ice",
    headlines: [{ role: "main", contentType: "text/plain", value: "Ice" }],
    descriptions: [
      { role: "standfirst", contentType: "text/plain", value: "It ran." },
      { role: "datelineDate", contentType: "text/plain", value: "2026-11-14" },
      { role: "correction", contentType: "text/plain", value: "2026-11-15: It was Tuesday." },
    ],
    by: "Anna Lun, reporter; Bob",
    people: [
      { name: "Anna Lun", rel: "reporter" },
      { name: "Bob", rel: "author" },
    ],
    located: "Minsk",
    subjects: [
      { name: "Lake", rel: "section" },
      { name: "ice", rel: "tag" },
    ],
    associations: [
      {
        name: "photo-1",
        uri: `${uri}/photo-1`,
        type: "picture",
        representationType: "full",
        by: "A. Lun / Reuters",
        infoSources: [{ name: "Reuters", role: "source" }],
        copyrightNotice: "© Lun",
        descriptions: [
          { role: "caption", contentType: "text/plain", value: "The pier" },
          { role: "alt", contentType: "text/plain", value: "A pier" },
        ],
        renditions: [480, 960, 1600].map((width) => ({
          name: String(width),
          href: `file:media/${"a".repeat(16)}-${width}.jpg`,
          contentType: "image/jpeg",
          width,
          height: Math.round((width * 2) / 3),
          poi: { x: width / 2, y: Math.round(width / 6) },
        })),
      },
    ],
    altIds: [{ role: "canonical", value: "https://вестник.example/ice" }],
  });
  const [html, plain] = bodies;
  expect(html).toMatchObject({ role: "main", contentType: "text/html", wordCount: 2 });
  expect(plain).toEqual({
    role: "main",
    contentType: "text/plain",
    charCount: plain.charCount,
    wordCount: 2,
    value:
      "Ice ran.\n\n[Photo: The pier (A. Lun / Reuters; © Lun)]\n\nCorrections\n\nNovember\u00a015, 2026: It was Tuesday.",
  });
  expect(html.value).toContain(
    "<figcaption>The pier <small>A. Lun / Reuters</small> <small>© Lun</small></figcaption>",
  );
});

const undated = { status: "ready", fields: fields({ publishedAt: "2026-11-14", embargoUntil: "tomorrow" }) } as const;

test("what does not go out is told in sentences", () => {
  expect(ninjs(exportInput({ ...story(p("x"), photoToCome("Lun")), ...undated })).notes).toEqual([
    'The date of publication, "2026-11-14", is no moment with a time and an offset, so ninjs leaves it out.',
    'The embargo, "tomorrow", is no moment with a time and an offset, so ninjs leaves it out.',
    "A photo is still to come: its place in the ninjs file is its caption and credit.",
  ]);
});

test("a story without dates, and dates that are no moments, leave their places out", () => {
  const item = parsed({ ...story(p("x")), ...undated });
  for (const name of ["firstCreated", "versionCreated", "contentCreated", "embargoedUntil"])
    expect(item).not.toHaveProperty(name);
  expect(item).toMatchObject({ pubStatus: "withheld", edNote: "Embargo: tomorrow" });
  expect(item.uri).toBe("tag:galley.invalid,2026:story/000000000900");
});

test("only what is ready to be read may be published", () => {
  const said = statuses.map((status) => [status, parsed({ ...story(p("x")), status }).pubStatus]);
  expect(Object.fromEntries(said)).toEqual({
    ...{ draft: "withheld", inReview: "withheld", changesWanted: "withheld" },
    ...{ ready: "usable", published: "usable", spiked: "canceled" },
  });
});

test("an editor's note, threads and what people decided never go out", () => {
  const kept = {
    ...story(p("x")),
    fields: fields({ editorsNote: "CANARY" }),
    threads: { a: "CANARY" },
    judgements: { b: "CANARY" },
  };
  expect(JSON.stringify(parsed(kept))).not.toContain("CANARY");
});

test("the HTML of every hostile story holds our elements alone, and leads nowhere that a page would not", () => {
  const ours = new Set(
    [
      "html",
      "head",
      "body",
      "p",
      "h2",
      "h3",
      "ul",
      "ol",
      "li",
      "figure",
      "figcaption",
      "blockquote",
      "b",
      "span",
      "cite",
    ].concat(
      [
        "a",
        "time",
        "small",
        "strong",
        "em",
        "s",
        "code",
        "sub",
        "sup",
        "br",
        "img",
        "hr",
        "div",
        "aside",
        "nav",
        "section",
      ],
      ["table", "thead", "tbody", "tr", "td", "th"],
    ),
  );
  fc.assert(
    fc.property(arbitraryStory(), (one) => {
      const { elements, comments } = readPage(`<!doctype html><body>${parsed(one).bodies[0].value}`);
      expect(comments).toBe(0);
      const strange = elements.filter((element) => {
        const { href = "#", src = "media/" } = attributesOf(element);
        const leads = /^(?:https?:|mailto:|#)/.test(href) && src.startsWith("media/");
        return !ours.has(element.tagName) || !leads || element.attrs.some(({ name }) => name.startsWith("on"));
      });
      expect(strange).toEqual([]);
    }),
    { numRuns: runs },
  );
});

/** What the schema asks for, as far as it can be said in a few lines: for machines that do not have it. */
function brokenRules(item: Record<string, unknown>): readonly string[] {
  const isText = (value: unknown) => typeof value === "string" && value !== "";
  const isMoment = (value: unknown) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(String(value));
  const each = (name: string) => (one: Record<string, unknown>) => typeof one[name] === "string";
  const isUri = (value: unknown) => /^[a-z]+:[\x21-\x7e]+$/.test(String(value));
  const rules: Readonly<Record<string, (value: never) => boolean>> = {
    uri: isUri,
    language: isText,
    firstCreated: isMoment,
    versionCreated: isMoment,
    contentCreated: isMoment,
    embargoedUntil: isMoment,
    pubStatus: (value) => ["usable", "withheld", "canceled"].includes(value),
    headlines: (value: Record<string, unknown>[]) => value.every(each("value")),
    descriptions: (value: Record<string, unknown>[]) => value.every(each("value")),
    bodies: (value: Record<string, unknown>[]) => value.length === 2 && value.every(each("value")),
    people: (value: Record<string, unknown>[]) => value.every(each("name")),
    subjects: (value: Record<string, unknown>[]) => value.every(each("name")),
    infoSources: (value: Record<string, unknown>[]) => value.every(each("name")),
    associations: (value: Record<string, unknown>[]) => value.every((one) => isText(one.name) && isUri(one.uri)),
    altIds: (value: Record<string, unknown>[]) => value.every(each("value")),
  };
  const texts = ["type", "representationType", "profile", "copyrightHolder", "copyrightNotice", "edNote", "slugline"];
  const known = [...Object.keys(rules), ...texts, "by", "located", "standard"];
  const strange = Object.keys(item).filter((name) => !known.includes(name));
  return [
    ...strange,
    ...Object.entries(rules).flatMap(([name, holds]) => (name in item && !holds(item[name] as never) ? [name] : [])),
  ];
}

test("every story keeps the standard's rules", () => {
  expect(brokenRules({ uri: "x", mood: "good", firstCreated: "2026-11-14", people: [{}] })).toEqual([
    "mood",
    "uri",
    "firstCreated",
    "people",
  ]);
  fc.assert(
    fc.property(arbitraryStory(), (one) => {
      expect(brokenRules(parsed(one, publication))).toEqual([]);
    }),
    { numRuns: runs },
  );
});

describe.skipIf(!existsSync(schemaFile))("against IPTC's schema (needs ../shared)", () => {
  const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
  ajv.addSchema({ $id: "https://geojson.org/schema/GeoJSON.json" });
  let validate: ValidateFunction;
  beforeAll(() => {
    validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));
  });
  const problems = (item: unknown) => (validate(item) ? [] : validate.errors);

  it("finds what is wrong", () => {
    expect(problems({ ...parsed(written), pubStatus: "maybe" })).not.toEqual([]);
    expect(problems({ ...parsed(written), mood: "good" })).not.toEqual([]);
    expect(problems({ ...parsed(written), firstCreated: "2026-11-14" })).not.toEqual([]);
  });

  it.each(["kites.en", "lighthouse.ru"])("the sample %s is valid", (name) => {
    const file = readFileSync(new URL(`../../../../assets/samples/${name}.json`, import.meta.url), "utf8");
    const sample = importStory(file, countedIds());
    if (sample.kind !== "story") throw new Error(sample.sentence);
    expect(problems(parsed(sample.story, publication))).toEqual([]);
  });

  it("every story is valid, for every publication", () => {
    const publications = fc
      .record({ name: arbitraryLine(), url: arbitraryAddress(), timeZone: fc.constantFrom("", "Europe/Minsk") })
      .map((changes) => ({ ...noPublication, ...changes }));
    fc.assert(
      fc.property(arbitraryStory(), publications, (one, of) => {
        expect(problems(parsed(one, of))).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it("pictures without files and quotations are valid too", () => {
    const one = story(h2("H"), said("Yes", "Anna"), photoToCome("Lun"), gallery("All", photo("b"), photoToCome()));
    expect(problems(parsed(one))).toEqual([]);
  });
});

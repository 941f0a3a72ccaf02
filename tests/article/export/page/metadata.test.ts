import { expect, test } from "vitest";
import type { JsonObject } from "../../../../article/json";
import { noPublication, type Publication } from "../../../../article/publication/publication";
import { type Story, withFields } from "../../../../article/story";
import { byline, gallery, link, p, photo, photoToCome, said, story, words } from "../../../builders";
import { pageText } from "../../../pages";
import { dataOf, metaOf, readPage } from "../../../readPage";
import { missingForSearch, schemaOrgMistakes } from "../../../schemaOrg";

const chronicle: Publication = {
  ...noPublication,
  name: "The Chronicle",
  url: "https://chronicle.example/",
  logo: "https://chronicle.example/logo.png",
  language: "en",
  timeZone: "Europe/Minsk",
  canonicalPattern: "/{yyyy}/{mm}/{dd}/{slug}",
  policies: {
    corrections: "https://chronicle.example/corrections",
    ethics: "https://chronicle.example/ethics",
    ownership: "https://chronicle.example/owners",
  },
  social: ["@chronicle", "https://social.example/chronicle", "not an address"],
};

const source = { kind: "interview", title: "Morning", url: "https://radio.example/1", date: "2026-11-14" } as const;

const full = withFields(
  story(
    photo("a", {
      alt: "A bus full of books",
      caption: words("At the ", link("#stop", "stop"), "."),
      credit: "Gleb Osokin / Chronicle",
      copyright: "© 2026 Chronicle",
    }),
    p("The bus came at noon."),
    said("We thought it was for a week.", "Agnia Vetlugina", { role: "head of the library", language: "he", source }),
    said("Nobody is named here."),
    gallery("", photo("d", { decorative: true }), photo("a"), photo("b", { credit: "Reuters" }), photoToCome("AP")),
  ),
  {
    headline: "The library came to the stop",
    socialTitle: "A library on wheels",
    standfirst: "Route 14 was closed in spring.",
    slug: "library",
    section: "Region",
    dateline: "Listvensk",
    datelineDate: "2026-11-14",
    publishedAt: "2026-11-14T14:30:00Z",
    updatedAt: "2026-11-16 09:00",
    tags: ["books", "buses"],
    bylines: [byline("Ulyana Rechkina", "reporter"), byline("Gleb Osokin")],
    corrections: [{ id: "00000000000c", date: "2026-11-15", text: "The route is 14." }],
  },
);

function dataFor(written: Story, publication = chronicle): JsonObject {
  return dataOf(readPage(pageText(written, publication)));
}

const image = (letter: string, more: JsonObject) => ({
  "@type": "ImageObject",
  url: `https://chronicle.example/2026/11/14/media/${letter.repeat(16)}-1600.jpg`,
  width: 1600,
  height: 1067,
  ...more,
});

test("a story says all of itself in the words of schema.org", () => {
  const data = dataFor(full);
  expect(data).toEqual({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    mainEntityOfPage: "https://chronicle.example/2026/11/14/library",
    url: "https://chronicle.example/2026/11/14/library",
    headline: "The library came to the stop",
    description: "Route 14 was closed in spring.",
    image: [
      image("a", {
        caption: "At the stop.",
        creditText: "Gleb Osokin / Chronicle",
        copyrightNotice: "© 2026 Chronicle",
        creator: { "@type": "Person", name: "Gleb Osokin" },
      }),
      image("b", { creditText: "Reuters" }),
      image("d", {}),
    ],
    datePublished: "2026-11-14T17:30:00+03:00",
    dateModified: "2026-11-16T09:00:00+03:00",
    author: [
      { "@type": "Person", name: "Ulyana Rechkina", jobTitle: "reporter" },
      { "@type": "Person", name: "Gleb Osokin" },
    ],
    publisher: {
      "@type": "NewsMediaOrganization",
      name: "The Chronicle",
      url: "https://chronicle.example/",
      logo: { "@type": "ImageObject", url: "https://chronicle.example/logo.png" },
      sameAs: ["https://x.com/chronicle", "https://social.example/chronicle"],
      correctionsPolicy: "https://chronicle.example/corrections",
      ethicsPolicy: "https://chronicle.example/ethics",
      ownershipFundingInfo: "https://chronicle.example/owners",
    },
    articleSection: "Region",
    keywords: ["books", "buses"],
    inLanguage: "en",
    dateline: "Listvensk, November\u00a014, 2026",
    wordCount: expect.any(Number),
    isAccessibleForFree: true,
    correction: [{ "@type": "CorrectionComment", text: "The route is 14.", datePublished: "2026-11-15" }],
    hasPart: [
      {
        "@type": "Quotation",
        text: "We thought it was for a week.",
        creator: { "@type": "Person", name: "Agnia Vetlugina" },
        spokenByCharacter: { "@type": "Person", name: "Agnia Vetlugina", description: "head of the library" },
        inLanguage: "he",
        citation: {
          "@type": "CreativeWork",
          name: "Morning",
          url: "https://radio.example/1",
          dateCreated: "2026-11-14",
        },
      },
    ],
  });
  expect([...schemaOrgMistakes(data), ...missingForSearch(data)]).toEqual([]);
});

test("social networks get a card with the lead photo", () => {
  expect(metaOf(readPage(pageText(full, chronicle)))).toEqual([
    ["viewport", "width=device-width, initial-scale=1"],
    ["description", "Route 14 was closed in spring."],
    ["og:type", "article"],
    ["og:title", "A library on wheels"],
    ["og:description", "Route 14 was closed in spring."],
    ["og:url", "https://chronicle.example/2026/11/14/library"],
    ["og:image", "https://chronicle.example/2026/11/14/media/aaaaaaaaaaaaaaaa-1600.jpg"],
    ["og:image:width", "1600"],
    ["og:image:height", "1067"],
    ["og:image:alt", "A bus full of books"],
    ["og:locale", "en_US"],
    ["og:site_name", "The Chronicle"],
    ["article:published_time", "2026-11-14T17:30:00+03:00"],
    ["article:modified_time", "2026-11-16T09:00:00+03:00"],
    ["article:author", "Ulyana Rechkina"],
    ["article:author", "Gleb Osokin"],
    ["article:section", "Region"],
    ["article:tag", "books"],
    ["article:tag", "buses"],
    ["twitter:card", "summary_large_image"],
    ["twitter:site", "@chronicle"],
  ]);
});

test("what the story and its publication do not know is not made up", () => {
  const bare = story(p("Text."));
  expect(dataFor(bare, noPublication)).toEqual({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "Text.",
    wordCount: 1,
    isAccessibleForFree: true,
  });
  expect(metaOf(readPage(pageText(bare, noPublication))).slice(1)).toEqual([
    ["og:type", "article"],
    ["og:title", "Text."],
    ["twitter:card", "summary"],
  ]);
});

test("without an address of its own a page names its pictures from its folder, and tells networks of none", () => {
  const nowhere = { ...chronicle, url: "" };
  expect(dataFor(full, nowhere).image).toMatchObject([
    { url: "media/aaaaaaaaaaaaaaaa-1600.jpg" },
    { url: "media/bbbbbbbbbbbbbbbb-1600.jpg" },
    { url: "media/dddddddddddddddd-1600.jpg" },
  ]);
  expect(metaOf(readPage(pageText(full, nowhere))).filter(([name]) => /image|card/.test(name))).toEqual([
    ["twitter:card", "summary"],
  ]);
});

test("pictures inside the page have no address to tell of", () => {
  const text = pageText(full, chronicle, { singleFile: true });
  expect(dataOf(readPage(text)).image).toBeUndefined();
  expect(text).not.toContain("media/");
});

test.each([
  ["https://p.example", "https://p.example/media/"],
  ["https://p.example/a/b?c=d/e", "https://p.example/a/media/"],
  ["https://p.example/a/", "https://p.example/a/media/"],
])("the pictures of %s are found as a browser finds them", (canonicalUrl, folder) => {
  const data = dataFor(withFields(story(photo("a"), p("x")), { canonicalUrl }));
  expect(data.image).toMatchObject([{ url: `${folder}aaaaaaaaaaaaaaaa-1600.jpg` }]);
});

test.each([
  ["be", "be_BY"],
  ["en-GB", "en_GB"],
  ["zh-Hant", "zh_TW"],
])("networks are told %s as %s, with a country", (language, locale) => {
  const reading = readPage(pageText(withFields(story(p("x")), { language }), noPublication));
  expect(metaOf(reading)).toContainEqual(["og:locale", locale]);
});

test("an unchanged story was modified when it was published", () => {
  expect(dataFor(withFields(full, { updatedAt: "" })).dateModified).toBe("2026-11-14T17:30:00+03:00");
  expect(dataFor(withFields(full, { updatedAt: "", publishedAt: "today" }))).not.toHaveProperty("dateModified");
});

test("nothing in the data can end their script", () => {
  const hostile = withFields(full, { headline: "</script><!--<script>&\u2028\u2029\u202eabc\u0000\ud800" });
  const text = pageText(hostile, chronicle);
  const json = /<script type="application\/ld\+json">\n(.*)\n<\/script>\n<style>/.exec(text)?.[1] ?? "";
  expect(json).not.toMatch(/[<>&\u2028\u2029\u202e]|\\ud8|\\u0000/);
  expect(JSON.parse(json).headline).toBe("</script><!--<script>& \u202eabc\ufffd");
});

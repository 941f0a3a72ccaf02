import { expect, test } from "vitest";
import { canonicalAddress } from "../../../article/publication/canonicalAddress";
import { noPublication, type Publication } from "../../../article/publication/publication";
import { publicationRemarks, whyNotTogether } from "../../../article/publication/publicationRules";
import { noFields, storyOf } from "../../../article/story";

const whole: Publication = {
  name: "Лиственская хроника",
  url: "https://listvensk.example",
  logo: "https://listvensk.example/logo.png",
  language: "be-tarask",
  timeZone: "Europe/Minsk",
  sections: ["Район", "Город"],
  support: { text: "Помогите нам.", label: "Поддержать", url: "https://listvensk.example/help?from=page" },
  policies: { corrections: "https://listvensk.example/1", ethics: "", ownership: "https://сайт.бел/собственник" },
  social: ["@listvensk", "https://t.me/listvensk"],
  canonicalPattern: "/{yyyy}/{mm}/{dd}/{section}/{slug}-{id}",
  imageWidths: [480, 960, 1600],
  stylesheet: "h1 { color: red }",
  checklist: ["Names spelled", "Photo cleared"],
  checks: { headline: "off" },
};

/** What is said of a whole publication after these changes, as "part: sentence"; warnings begin with "(". */
function said(changes: Partial<Publication>): readonly string[] {
  return publicationRemarks({ ...whole, ...changes }).map(({ part, level, sentence }) =>
    level === "error" ? `${part}: ${sentence}` : `(${part}: ${sentence})`,
  );
}

test("a whole publication gives no cause for a remark, and one without addresses only for warnings", () => {
  expect(said({})).toEqual([]);
  expect(said({ ...noPublication, name: "Chronicle" })).toEqual([
    "(url: Without its address, pages can name neither their publisher nor where they stand.)",
    "(logo: Search engines want the publisher’s logo: the address of a picture.)",
  ]);
  expect(said({ name: " " })).toEqual(["name: A publication needs a name, so that it can be chosen at an export."]);
});

test.each([
  "listvensk.example",
  "ftp://a.example",
  "https://",
  "https:/a.example",
  "https://a b.example",
  "https://localhost",
  "javascript:alert(1)",
  "https://user@a.example",
])("%s is not a web address, wherever one stands", (url) => {
  const sentence = `“${url}” is not a web address; it begins with https://.`;
  const policies = { corrections: url, ethics: url, ownership: url };
  expect(said({ url, logo: url, support: { ...whole.support, url }, policies })).toEqual(
    ["url", "logo", "support.url", "policies.corrections", "policies.ethics", "policies.ownership"].map(
      (part) => `${part}: ${sentence}`,
    ),
  );
});

test("a language that nobody knows and a zone that is not on the clock are named", () => {
  for (const language of ["ru", "be", "en-GB", "pt-BR", "zh-Hant"]) expect(said({ language })).toEqual([]);
  for (const language of ["xx", "russian", "ru_RU", "e", "Русский"]) {
    expect(said({ language })).toEqual([
      `language: “${language}” is not the tag of a language Galley knows; tags are short, such as ru, be or en-GB.`,
    ]);
  }
  for (const timeZone of ["UTC", "America/Argentina/Salta"]) expect(said({ timeZone })).toEqual([]);
  for (const timeZone of ["Minsk", "Europe/Nowhere", "+03:00"]) {
    expect(said({ timeZone })).toEqual([
      `timeZone: “${timeZone}” is not a time zone; zones are named by a city, such as Europe/Minsk.`,
    ]);
  }
});

test("a section, a social page or a line of the checklist stands in its list once, and a handle looks like one", () => {
  expect(said({ sections: ["City", "Sport", "City"] })).toEqual([
    "sections: “City” is in the list twice; once is enough.",
  ]);
  expect(said({ checklist: ["Names", "Names"] })).toEqual(["checklist: “Names” is in the list twice; once is enough."]);
  expect(said({ social: ["@a", "@a"] })).toEqual(["social: “@a” is in the list twice; once is enough."]);
  for (const handle of ["listvensk", "@", "@a b", "t.me/listvensk"]) {
    expect(said({ social: ["@fine", handle] })).toEqual([
      `social: “${handle}” is neither a web address nor a name such as @galley.`,
    ]);
  }
});

test("a support call is whole or not there at all", () => {
  expect(said({ support: { text: "Help.", label: "", url: "" } })).toEqual([
    "support.label: The link of the support call has no words on it.",
    "support.url: The support call leads nowhere: it needs the address of a page.",
  ]);
  expect(said({ support: { text: "", label: "Help", url: "https://a.example" } })).toEqual([
    "support.text: The support call has no words: say why a reader should help.",
  ]);
  expect(said({ support: noPublication.support })).toEqual([]);
});

test.each([
  ["/{year}/{slug}", "Galley cannot fill in {year}; it knows {yyyy}, {mm}, {dd}, {slug}, {section} and {id}."],
  ["/{}/{slug}", "Galley cannot fill in {}; it knows {yyyy}, {mm}, {dd}, {slug}, {section} and {id}."],
  ["/{{slug}}", "A brace is open or closed too often; each part stands in two of them, such as {slug}."],
  ["/{yyyy}/{section}", "Without {slug} or {id} every story would have one and the same address."],
  ["/news {slug}", "A web address holds no spaces."],
  ["{slug}", "It begins with / behind the publication’s address, or is a whole address with https://."],
])("the pattern %s is refused", (canonicalPattern, sentence) => {
  expect(said({ canonicalPattern })).toEqual([`canonicalPattern: ${sentence}`]);
});

test("a pattern may be a whole address; one that begins with / wants the publication's own", () => {
  expect(said({ canonicalPattern: "https://news.example/{id}" })).toEqual([]);
  expect(said({ canonicalPattern: "" })).toEqual([]);
  const fields = { ...noFields, slug: "bridge", section: "City", publishedAt: "2026-11-14T12:00:00+03:00" };
  expect(canonicalAddress(storyOf("k3v9x2m7q1ab", [], fields), whole)).toBe(
    "https://listvensk.example/2026/11/14/City/bridge-k3v9x2m7q1ab",
  );
  expect(said({ url: "" })).toContain(
    "(canonicalPattern: It starts at the publication’s address, which is still empty.)",
  );
});

test.each([
  [[480, Number.NaN], "A width is a whole number of pixels, such as 960; widths stand apart by commas."],
  [[0], "A width is a whole number of pixels, such as 960; widths stand apart by commas."],
  [[960.5], "A width is a whole number of pixels, such as 960; widths stand apart by commas."],
  [[4000, 4001], "4001 pixels is too wide; 4000 is the most."],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9], "9 widths are too many; 8 are the most."],
])("the widths %j are refused", (imageWidths, sentence) => {
  expect(said({ imageWidths })).toEqual([`imageWidths: ${sentence}`]);
});

test("a stylesheet that ends itself, or is larger than a page can carry, is refused", () => {
  expect(said({ stylesheet: "a{}</STYLE ><script>" })).toEqual([
    "stylesheet: The stylesheet holds “</style”, which would end it in the middle of the page.",
  ]);
  expect(said({ stylesheet: "a".repeat(200_001) })).toEqual([
    "stylesheet: The stylesheet has 201,000 letters; 200,000 are the most.",
  ]);
});

test("publications are told apart by their names, and there is always one", () => {
  expect(whyNotTogether([])).toBe("There must be at least one publication; the last one cannot be taken away.");
  expect(whyNotTogether([whole, noPublication])).toBe("");
  expect(whyNotTogether([noPublication, whole, { ...whole, name: `${whole.name} ` }])).toBe(
    "Two publications are called “Лиственская хроника”. Give each a name of its own.",
  );
  expect(whyNotTogether([noPublication, noPublication])).toBe(
    "Two publications have no name. Give each a name of its own.",
  );
});

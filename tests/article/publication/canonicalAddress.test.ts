import { expect, test } from "vitest";
import { canonicalAddress } from "../../../article/publication/canonicalAddress";
import { noPublication } from "../../../article/publication/publication";
import { type Fields, withFields } from "../../../article/story";
import { p, story } from "../../builders";

const written: Partial<Fields> = {
  slug: "library-at-the-stop",
  section: "Region",
  publishedAt: "2026-11-14T22:30:00Z",
};

function address(canonicalPattern: string, changes: Partial<Fields> = {}, url = "https://paper.example/") {
  const publication = { ...noPublication, url, canonicalPattern, timeZone: "Europe/Minsk" };
  return canonicalAddress(withFields(story(p("Text.")), { ...written, ...changes }), publication);
}

test("the story's own address goes before every pattern, if it is one of the web", () => {
  expect(address("/{slug}", { canonicalUrl: " https://other.example/a b " })).toBe("https://other.example/a%20b");
  expect(address("/{slug}", { canonicalUrl: "javascript:alert(1)" })).toBe("https://paper.example/library-at-the-stop");
});

test.each([
  ["/{yyyy}/{mm}/{dd}/{slug}", "https://paper.example/2026/11/15/library-at-the-stop"],
  ["{section}/{id}.html", "https://paper.example/Region/000000000900.html"],
  ["https://news.example/{slug}/", "https://news.example/library-at-the-stop/"],
  ["/новости/{slug}?a=b", "https://paper.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/library-at-the-stop?a=b"],
  ["/about", "https://paper.example/about"],
  ["", ""],
  ["/{author}/{slug}", ""],
  ["/{slug", "https://paper.example/%7Bslug"],
])("the pattern %s gives %s", (pattern, expected) => {
  expect(address(pattern)).toBe(expected);
});

test("the day is that of the publication's time zone, and a day alone is that day", () => {
  expect(address("/{dd}", { publishedAt: "2026-11-14T22:30:00-05:00" })).toBe("https://paper.example/15");
  expect(address("/{dd}", { publishedAt: "2026-11-14" })).toBe("https://paper.example/14");
});

test("a part is one step of the path, percent-encoded", () => {
  expect(address("/{section}/{slug}", { section: "Наш край", slug: "a/b?c#d%\ud800" })).toBe(
    "https://paper.example/%D0%9D%D0%B0%D1%88%20%D0%BA%D1%80%D0%B0%D0%B9/a%2Fb%3Fc%23d%25%EF%BF%BD",
  );
});

test("where a part is missing, or leads elsewhere, there is no address", () => {
  expect(address("/{slug}", { slug: " " })).toBe("");
  expect(address("/{slug}/x", { slug: ".." })).toBe("");
  expect(address("/{yyyy}/{slug}", { publishedAt: "on Tuesday" })).toBe("");
  expect(address("/{slug}", {}, "")).toBe("");
  expect(address("/{slug}", {}, "ftp://paper.example")).toBe("");
});

test("what stands behind the home page's path is not part of it", () => {
  expect(address("/{slug}", {}, "https://paper.example/ru/?from=home#top")).toBe(
    "https://paper.example/ru/library-at-the-stop",
  );
});

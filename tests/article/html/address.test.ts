import { expect, test } from "vitest";
import { hostOf, printableAddress, webAddress } from "../../../article/html/address";

test.each([
  ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
  ["  HTTP://Example.org ", "http://Example.org"],
  ["https://пример.испытание/путь?ключ=я", "https://пример.испытание/путь?ключ=я"],
  ['https://example.org:8080/a b|c%zz%20"<>', "https://example.org:8080/a%20b%7Cc%25zz%20%22%3C%3E"],
  ["https://example.org/#a#b", "https://example.org/#a%23b"],
  ["https://192.168.0.1/", "https://192.168.0.1/"],
  ["mailto:desk@example.org?subject=Hi there", null],
  ["mailto:desk@example.org?subject=Hi", "mailto:desk@example.org?subject=Hi"],
  ["#part", "#part"],
  ["https://example.org/\ud800", "https://example.org/%EF%BF%BD"],
])("%s is printed as %s", (typed, printed) => {
  expect(printableAddress(typed)).toBe(printed);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt://example.org/%0aalert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "ftp://example.org",
  "//example.org",
  "/relative",
  "example.org",
  "",
  "https:example.org",
  "https:///path",
  "https://",
  "https://[::1]/",
  "https://a..b/",
  "https://300.1.1.1/",
  "https://example.org:99999/",
  "https://good.example@evil.example/",
  "https://good.example\\@evil.example/",
  "https://exa mple.org/",
  "https://example.org\u0000.evil/",
  "mailto:nobody",
])("%j is no link", (typed) => {
  expect(printableAddress(typed)).toBe(null);
});

test("only a page of the web can be canonical", () => {
  expect([webAddress("mailto:a@b.c"), webAddress("#a"), webAddress("http://a.b/")]).toEqual([
    null,
    null,
    "http://a.b/",
  ]);
});

test("a host is named without www and port", () => {
  expect([hostOf("https://www.example.org:80/a"), hostOf("mailto:a@b.c")]).toEqual(["example.org", ""]);
});

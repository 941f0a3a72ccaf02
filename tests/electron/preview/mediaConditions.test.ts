import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { previewLooks as looks } from "../../../electron/contract";
import { sheetInLook } from "../../../electron/preview/mediaConditions";
import { pageInLook } from "../../../electron/preview/pageInLook";
import { inProject } from "../../../scripts/setup/project.mjs";

const yes = "(min-width: 0px)";
const no = "(min-width: 9999999px)";
const inAll = (sheet: string) => looks.map((look) => sheetInLook(sheet, look));

describe("the look that is shown", () => {
  test.each([
    ["@media (prefers-color-scheme: dark) {", [`@media ${no} {`, `@media ${yes} {`, `@media ${no} {`]],
    ["@media (prefers-color-scheme:light){", [`@media ${yes}{`, `@media ${no}{`, `@media ${yes}{`]],
    ["@media ( Prefers-Color-Scheme ) {", [`@media ${yes} {`, `@media ${yes} {`, `@media ${yes} {`]],
    ["@media not (prefers-color-scheme: dark) {", [`@media not ${no} {`, `@media not ${yes} {`, `@media not ${no} {`]],
    ["@media print {", ["@media tty {", "@media tty {", "@media all {"]],
    ["@media screen, PRINT{", ["@media all, tty{", "@media all, tty{", "@media tty, all{"]],
    ["@media not print {", ["@media not tty {", "@media not tty {", "@media not all {"]],
    [
      "@media only screen and (max-width: 40rem) and (prefers-color-scheme: dark) {",
      [
        `@media only all and (max-width: 40rem) and ${no} {`,
        `@media only all and (max-width: 40rem) and ${yes} {`,
        `@media only tty and (max-width: 40rem) and ${no} {`,
      ],
    ],
    [
      ":root { color-scheme: light dark; }",
      [":root { color-scheme: light; }", ":root { color-scheme: dark; }", ":root { color-scheme: light; }"],
    ],
    ["a{color-scheme:dark light}", ["a{color-scheme: light}", "a{color-scheme: dark}", "a{color-scheme: light}"]],
  ])("answers %s", (sheet, expected) => {
    expect(inAll(sheet)).toEqual(expected);
  });

  test.each([
    "@media (max-width: 40rem) { a { color: red } }",
    "@media (--print: screen) {",
    ":root { color-scheme: dark; --color-scheme: light dark; }",
    'a::after { content: "@media print { color-scheme: light dark }"; }',
    "a::after { content: '\\'@media print {'; }",
    "/* @media print { */ a { color: red }",
    "a { background: url(@media-print.png) }",
    "@page { margin: 2cm }",
    ".print, .screen, print { color: red }",
    "@media all { print { color: red } }",
  ])("leaves %s alone", (sheet) => {
    expect(inAll(sheet)).toEqual([sheet, sheet, sheet]);
  });

  test.each(['a { content: "', "/* @media print", "@media print", "url(", "@media"])(
    "comes to an end with %s",
    (cut) => {
      expect(inAll(cut)).toHaveLength(3);
    },
  );
});

test("every look of our own sheet has one answer for each of its conditions", () => {
  const sheet = readFileSync(inProject("assets/page.css"), "utf8");
  const left = inAll(sheet).map((answered) => answered.match(/prefers-color-scheme|@media print|light dark/g));
  expect(left).toEqual([null, null, null]);
});

test("a page changes in its sheet and nowhere else", () => {
  const page = (condition: string) =>
    `<title>@media print {</title><style>\n${condition} { a { color: red } }\n</style><p>@media print {</p><style>@media print {</style>`;
  const parts = (html: string) => html.split("</style>").map((part) => part.split("\n::-")[0]);
  const [head, ...rest] = parts(pageInLook(page("@media print"), "print"));
  const [expected, ...others] = parts(page("@media all"));
  expect(head?.startsWith(expected ?? "?")).toBe(true);
  expect(rest).toEqual(others);
  expect(pageInLook("<p>@media print {</p>", "print")).toBe("<p>@media print {</p>");
});

import { expect, test } from "vitest";
import { withoutStyleSheetsAndBases } from "../../../../renderer/editor/paste/withoutStyleSheets";

test("style elements and bases go, and all else stays", () => {
  const page =
    '<STYLE media="x">p { color: red }</style ><p>One</p><base href="https://example.org/"\n>two<basefont>\n<style>b</style>three';
  expect(withoutStyleSheetsAndBases(page)).toBe("<p>One</p>two<basefont>\nthree");
});

test("what is opened and never closed stays for the browser to close", () => {
  expect(withoutStyleSheetsAndBases("One <style>two")).toBe("One <style>two");
  expect(withoutStyleSheetsAndBases("One <base two")).toBe("One <base two");
});

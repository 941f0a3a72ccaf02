import { expect, test } from "vitest";
import type { ExportInput } from "../../../../article/export/exportInput";
import { page } from "../../../../article/export/page/page";
import { noPublication } from "../../../../article/publication/publication";
import { type Story, withFields } from "../../../../article/story";
import { exportInput, mostRead, p, story, support } from "../../../builders";
import { readPage, wordsOf } from "../../../readPage";

const call = { text: "We drive & write.", label: "Support us", url: "https://paper.example/give" };
const asking = { ...noPublication, support: call };

function exported(written: Story, changes: Partial<ExportInput>) {
  const { files, notes } = page(exportInput(written, { publication: asking, ...changes }));
  const file = files.at(-1);
  return { text: file?.kind === "text" ? file.text : "", notes };
}

function asides(text: string): readonly string[] {
  const inPage = readPage(text).elements.filter(({ tagName }) => tagName === "aside");
  return inPage.map((element) => `${element.parentNode?.nodeName}: ${wordsOf(element).replace(/\s+/g, " ").trim()}`);
}

test("a page whose story brings no call for support ends with the publication's, which is no part of the article", () => {
  const { text } = exported(story(p("Text."), support(" ", "", "")), {});
  expect(asides(text)).toEqual(["body: We drive & write. Support us"]);
  expect(text).toContain('</main>\n<aside data-kind="support">\n<p>We drive &amp; write.</p>\n<a href="https://paper.');
});

test("the publication's call says its language where the page has another one", () => {
  const inHebrew = { ...asking, language: "he" };
  const written = withFields(story(p("Text.")), { language: "en" });
  expect(exported(written, { publication: inHebrew }).text).toContain(
    '<aside data-kind="support" lang="he" dir="rtl">',
  );
  expect(exported(story(p("Text.")), { publication: inHebrew }).text).toContain('<aside data-kind="support">');
});

test("a story's own call stands alone, and where nobody calls there is nothing", () => {
  expect(asides(exported(story(support("Ours.", "", "")), {}).text)).toEqual(["article: Ours."]);
  expect(asides(exported(story(p("Text.")), { publication: noPublication }).text)).toEqual([]);
});

test("without furniture the page is the story alone, and what was left out on purpose is no news", () => {
  const written = story(
    p("Text."),
    support("Ours.", "Give", "tel:1"),
    mostRead("", { text: "Other", url: "x:" }),
    p("End."),
  );
  const { text, notes } = exported(written, { furniture: false });
  expect(readPage(text).visible).toBe("Text. End.");
  expect(notes.filter((note) => note.startsWith("Block"))).toEqual([]);
  expect(exported(written, {}).notes.filter((note) => note.startsWith("Block"))).toHaveLength(2);
});

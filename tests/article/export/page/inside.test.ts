import { expect, test } from "vitest";
import type { ExportedFile } from "../../../../article/export/exported";
import { page } from "../../../../article/export/page/page";
import { noPublication } from "../../../../article/publication/publication";
import { exportInput, gallery, p, photo, photoToCome, story } from "../../../builders";

const written = story(
  photo("a", { credit: "Anna / Reuters", alt: 'src="media/bbbbbbbbbbbbbbbb-1600.jpg"' }),
  p('<img src="media/aaaaaaaaaaaaaaaa-1600.jpg">'),
  gallery("", photo("b", { format: "gif", width: 300, height: 200 }), photo("a"), photo("c"), photoToCome("X")),
);

function partsOf(files: readonly ExportedFile[]) {
  const [file, ...others] = files;
  if (file?.kind !== "textWithMedia" || others.length > 0) throw new Error("The page is not one file.");
  expect(file.path).toBe("index.html");
  return file.parts;
}

test("a page in one file holds the largest picture of each photo, at its place", () => {
  const input = exportInput(written, { singleFile: true });
  const renditions = new Map([...input.renditions].filter(([asset]) => !asset.startsWith("c")));
  const parts = partsOf(page({ ...input, renditions }).files);
  const pictures = parts.flatMap((part) => (typeof part === "string" ? [] : [part]));
  expect(pictures.map(({ media, says }) => `${media.asset[0]} ${media.format} ${media.width} ${says.creator}`)).toEqual(
    ["a jpeg 1600 Anna", "b gif 300 ", "a jpeg 1600 Anna"],
  );
  for (const [index, part] of parts.entries()) {
    if (typeof part !== "string") expect(parts[index - 1]).toMatch(/<img src="$/);
  }
});

test("but for the pictures, it is the page that goes into a folder", () => {
  const one = story(p("Text."), photo("a", { width: 300, height: 200, format: "gif" }));
  const [, beside] = page(exportInput(one)).files;
  const inside = partsOf(page(exportInput(one, { singleFile: true })).files);
  const text = inside.map((part) => (typeof part === "string" ? part : "media/aaaaaaaaaaaaaaaa-300.gif")).join("");
  const withoutData = (html: string) => html.replace(/<script.*?<\/script>/s, "");
  expect(withoutData(text)).toBe(withoutData(beside?.kind === "text" ? beside.text : ""));
  expect(text).not.toContain("srcset");
});

test("what a publication's sheet and a story say of files stays what it is", () => {
  const stylesheet = "a::after { content: ' src=\"media/aaaaaaaaaaaaaaaa-1600.jpg\"' }";
  const input = exportInput(written, { singleFile: true, publication: { ...noPublication, stylesheet } });
  const [head = ""] = partsOf(page(input).files);
  expect(head).toContain(stylesheet);
});

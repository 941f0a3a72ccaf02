import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PreviewedPage } from "../../../electron/preview/makePage";
import { isPreviewPage, startPreviewPages } from "../../../electron/preview/previewPages";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "galley-preview-"));
  writeFileSync(path.join(folder, "secret.jpg"), "secret");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A page with one picture of its own, whose bytes are the page's words. */
function pageOf(words: string): PreviewedPage {
  const file = path.join(folder, `${words}.jpg`);
  writeFileSync(file, words);
  const pictures = new Map([[`media/${words}-480.jpg`, { file, type: "image/jpeg" }]]);
  return {
    html: `<head>\n<style>\n@media print { a { } }\n</style>\n</head>${words}`,
    pictures,
    notes: [],
    embargo: "",
  };
}

const one = "000000000001";
const other = "000000000002";
const first = `app://preview/${one}/index.html`;

describe("a page that is looked at", () => {
  test("is served at an address of its own, with no right to anything but its pictures", async () => {
    const pages = startPreviewPages();
    expect(pages.show(one, pageOf("first"))).toEqual({ address: first, isNew: true });
    const response = await pages.answer(first);
    expect({ status: response.status, text: await response.text() }).toEqual({
      status: 200,
      text: expect.stringMatching(/@media tty \{ a \{ \} \}.*<\/head>first$/s),
    });
    expect(Object.fromEntries(response.headers)).toEqual({
      "cache-control": "no-store",
      "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; img-src app://preview/${one}/media/ data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors app://galley; sandbox allow-same-origin`,
      "content-type": "text/html; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
  });

  test("has its pictures below it, as pictures that need not be asked for again", async () => {
    const pages = startPreviewPages();
    pages.show(one, pageOf("first"));
    const response = await pages.answer(`app://preview/${one}/media/first-480.jpg`);
    expect({ text: await response.text(), headers: Object.fromEntries(response.headers) }).toEqual({
      text: "first",
      headers: {
        "cache-control": "max-age=31536000, immutable",
        "content-type": "image/jpeg",
        "x-content-type-options": "nosniff",
      },
    });
  });

  test("takes a look, before it is made as well, and keeps it when it is made anew", async () => {
    const pages = startPreviewPages();
    expect(pages.look(one, "print")).toEqual({ address: first });
    expect((await pages.answer(first)).status).toBe(404);
    pages.show(one, pageOf("first"));
    expect(await (await pages.answer(first)).text()).toContain("@media all { a { } }");
    pages.show(one, pageOf("second"));
    expect(await (await pages.answer(first)).text()).toContain("@media all { a { } }");
    pages.look(one, "dark");
    expect(await (await pages.answer(first)).text()).toContain("@media tty { a { } }");
  });

  test("is new only where something in it is", () => {
    const pages = startPreviewPages();
    const isNew = (words: string) => pages.show(one, pageOf(words)).isNew;
    expect([isNew("a"), isNew("a"), isNew("b")]).toEqual([true, false, true]);
  });

  test("is gone when it is closed, and when four others came after it", async () => {
    const pages = startPreviewPages();
    const names = Array.from({ length: 5 }, (_, index) => `00000000001${index}`);
    for (const name of names) pages.show(name, pageOf("words"));
    pages.close(names[4] ?? "");
    const answers = names.map(async (name) => (await pages.answer(`app://preview/${name}/index.html`)).status);
    expect(await Promise.all(answers)).toEqual([404, 200, 200, 200, 404]);
  });
});

test.each([
  `app://preview/${one}/media/../../secret.jpg`,
  `app://preview/${one}/media/..%2fsecret.jpg`,
  `app://preview/${one}/media/other-480.jpg`,
  `app://preview/${one}/../${other}/media/missing.jpg`,
  `app://preview/${one}/media/first-480.jpg?x`,
  `app://preview/${one}/media/`,
  `app://preview/${one}/`,
  `app://preview/${one}`,
  `app://preview/${one}/story.json`,
  `app://preview/${one}/media/gone-480.jpg`,
  "app://preview/",
  "app://preview/index.html",
])("%s is not found", async (address) => {
  const pages = startPreviewPages();
  const gone = { file: path.join(folder, "gone.jpg"), type: "image/jpeg" };
  const { pictures, ...page } = pageOf("first");
  pages.show(one, { ...page, pictures: new Map([...pictures, ["media/gone-480.jpg", gone]]) });
  pages.show(other, pageOf("other"));
  const response = await pages.answer(address);
  expect({ status: response.status, text: await response.text() }).toEqual({ status: 404, text: "Not found" });
});

test("a frame may go to the page of a preview, and to nothing else that is there", () => {
  const addresses = [
    first,
    `app://preview/${one}/media/first-480.jpg`,
    `app://preview/${one}/index.html?x`,
    `app://preview/${one}/../index.html`,
    "app://galley/index.html",
    `https://preview/${one}/index.html`,
  ];
  expect(addresses.filter(isPreviewPage)).toEqual([first]);
});

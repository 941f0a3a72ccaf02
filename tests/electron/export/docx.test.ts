import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allRenditions } from "../../../article/export/rendition";
import type { Story } from "../../../article/story";
import { docxFiles } from "../../../electron/export/docxFiles";
import { unpack } from "../../../electron/import/documents/unpack";
import { readImport } from "../../../electron/import/readImport";
import { arbitraryStory } from "../../arbitraries";
import {
  bullets,
  byline,
  countedIds,
  exportInput,
  fields,
  h2,
  item,
  link,
  marked,
  mostRead,
  numbered,
  p,
  photo,
  said,
  story,
  table,
  words,
} from "../../builders";

const pier = readFileSync("assets/samples/photos/pier.jpg");

async function documentOf(written: Story): Promise<Uint8Array> {
  const { files } = docxFiles(exportInput(written, { renditions: allRenditions(written) }));
  const [file] = files;
  if (file?.kind !== "made") throw new Error("No file was made.");
  return file.make(async () => pier);
}

const harbour: Story = {
  ...story(
    p(
      words(
        "Обычный ",
        marked("жирный", "bold"),
        " и ",
        marked("курсив", "italic"),
        ", ",
        link("https://example.org/a?b=1&c=2", "ссылка"),
        ".",
      ),
    ),
    h2("Раздел"),
    bullets(item("один", bullets("ниже")), "два"),
    numbered("первое", "второе"),
    said("Мы ждали", "Анна Гай", { role: "капитан" }),
    photo("a", { caption: words("Причал"), credit: "Reuters", alt: "Лодки" }),
    table("Итоги", ["Год", "Число"], ["2026", "10"]),
    mostRead("Читают", "Первая", "Вторая"),
  ),
  fields: fields({ headline: "Мост & река", standfirst: "Коротко", language: "ru", bylines: [byline("Ян Шило")] }),
};

test("what goes out as a Word document comes back with its words, marks, links, lists, tables and pictures", async () => {
  const imported = await readImport("a.docx", await documentOf(harbour), countedIds());
  if (imported.kind === "refused") throw new Error(imported.sentence);
  expect(imported.story.fields.headline).toBe("Мост & река");
  const plain = (text: readonly unknown[]) => ({ kind: "paragraph", id: expect.any(String), text });
  expect(imported.story.body).toMatchObject([
    plain(words("Коротко")),
    plain(words("Ян Шило")),
    { ...harbour.body[0], id: expect.any(String) },
    { ...harbour.body[1], id: expect.any(String) },
    { ...harbour.body[2], id: expect.any(String) },
    { ...harbour.body[3], id: expect.any(String) },
    plain(words("Мы ждали")),
    plain(words("— Анна Гай, капитан")),
    { kind: "photo", alt: "Лодки" },
    plain(words("Причал Фото: Reuters")),
    {
      kind: "table",
      rows: [
        [{ text: words(marked("Год", "bold")) }, {}],
        [{ text: words("2026") }, {}],
      ],
    },
    plain(words("Итоги")),
    { kind: "heading", level: 3, text: words("Читают") },
    { kind: "list", ordered: true },
  ]);
  expect(imported.notes).toEqual([]);
  expect([...(imported.files?.values() ?? [])].map(({ length }) => length)).toEqual([pier.length]);
});

test("the same story gives the same bytes", async () => {
  expect(Buffer.from(await documentOf(harbour)).equals(Buffer.from(await documentOf(harbour)))).toBe(true);
});

const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

test.skipIf(!hasXmllint)("every part of any story's document is well-formed XML", async () => {
  const stories = fc.sample(arbitraryStory(), { numRuns: 25, seed: 6 });
  for (const one of [harbour, ...stories]) {
    const unpacked = await unpack(await documentOf(one), (name) => /\.(?:xml|rels)$/.test(name));
    if (!unpacked.ok) throw new Error(unpacked.sentence);
    for (const [name, content] of unpacked.files) {
      const { status, stderr } = spawnSync("xmllint", ["--noout", "-"], { input: content });
      expect([name, status, stderr.toString()]).toEqual([name, 0, ""]);
    }
  }
});

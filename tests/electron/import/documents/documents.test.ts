import { readFileSync } from "node:fs";
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { expect, test } from "vitest";
import { ZipFile } from "yazl";
import type { StoryImport } from "../../../../article/import/storyImport";
import { readImport } from "../../../../electron/import/readImport";
import { bullets, countedIds, h2, item, link, marked, numbered, p, table, words } from "../../../builders";

const pier = readFileSync("assets/samples/photos/pier.jpg");
const read = (name: string, bytes: Uint8Array) => readImport(name, bytes, countedIds());

function storyIn(imported: StoryImport) {
  if (imported.kind === "refused") throw new Error(imported.sentence);
  return imported;
}

async function zip(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(files)) archive.addBuffer(Buffer.from(content), name);
  archive.end();
  const chunks: Buffer[] = [];
  for await (const chunk of archive.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const body = [
  p(
    words(
      "Обычный ",
      marked("жирный", "bold"),
      " и ",
      marked("курсив", "italic"),
      ", ",
      link("https://example.org/a", "ссылка"),
      ".",
    ),
  ),
  h2("Раздел"),
  bullets(item("один", bullets("ниже")), "два"),
  numbered("первое", "второе"),
  table("", ["а", "б"]),
].map((block) => ({ ...block, id: expect.any(String) }));
const plainTable = {
  ...table("", []),
  id: expect.any(String),
  rows: [["а", "б"].map((text) => ({ header: false, text: words(text) }))],
};
const expected = [...body.slice(0, 4), plainTable];

async function wordDocument(): Promise<Buffer> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
  });
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          { reference: "dots", levels: [level(0, LevelFormat.BULLET, "•"), level(1, LevelFormat.BULLET, "o")] },
          { reference: "numbers", levels: [level(0, LevelFormat.DECIMAL, "%1.")] },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ text: "Мост открыт", heading: HeadingLevel.TITLE }),
            new Paragraph({
              children: [
                new TextRun("Обычный "),
                new TextRun({ text: "жирный", bold: true, color: "FF0000", font: "Arial" }),
                new TextRun(" и "),
                new TextRun({ text: "курсив", italics: true }),
                new TextRun(", "),
                new ExternalHyperlink({ link: "https://example.org/a", children: [new TextRun("ссылка")] }),
                new TextRun("."),
              ],
            }),
            new Paragraph(""),
            new Paragraph({ text: "Раздел", heading: HeadingLevel.HEADING_2 }),
            new Paragraph({ text: "один", numbering: { reference: "dots", level: 0 } }),
            new Paragraph({ text: "ниже", numbering: { reference: "dots", level: 1 } }),
            new Paragraph({ text: "два", numbering: { reference: "dots", level: 0 } }),
            new Paragraph({ text: "первое", numbering: { reference: "numbers", level: 0 } }),
            new Paragraph({ text: "второе", numbering: { reference: "numbers", level: 0 } }),
            new Table({
              rows: [
                new TableRow({
                  children: ["а", "б"].map((text) => new TableCell({ children: [new Paragraph(text)] })),
                }),
              ],
            }),
            new Paragraph({
              children: [new ImageRun({ type: "jpg", data: pier, transformation: { width: 300, height: 200 } })],
            }),
          ],
        },
      ],
    }),
  );
}

test("a Word document: title, marks, links, nested lists, tables and pictures, and nothing of its looks", async () => {
  const { story, notes, pictures, files } = storyIn(await read("a.docx", await wordDocument()));
  expect(story.fields.headline).toBe("Мост открыт");
  expect(story.body.slice(0, -1)).toEqual(expected);
  const photo = story.body.at(-1);
  expect(photo).toMatchObject({ kind: "photo", asset: null });
  expect(files?.get(pictures?.get(photo?.id ?? "") ?? "")?.length).toBe(pier.length);
  expect(notes).toEqual([]);
});

const odt = (text: string) => `<?xml version="1.0"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>
 <style:style style:name="T1"><style:text-properties fo:font-weight="bold" fo:color="#ff0000"/></style:style>
 <style:style style:name="T2"><style:text-properties fo:font-style="italic"/></style:style>
 <text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/></text:list-style>
 <text:list-style style:name="L2"><text:list-level-style-number text:level="1"/></text:list-style>
</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`;

test("an OpenDocument text: the same, without its comments and what was deleted", async () => {
  const content =
    odt(`<text:tracked-changes><text:changed-region><text:deletion><text:p>Удалено</text:p></text:deletion></text:changed-region></text:tracked-changes>
    <text:h text:outline-level="1">Мост открыт</text:h><text:p>Обычный <text:span text:style-name="T1">жирный</text:span> и <text:span
    text:style-name="T2">курсив</text:span>, <text:a xlink:href="https://example.org/a">ссылка</text:a><office:annotation><text:p>Примечание</text:p></office:annotation>.</text:p>
    <text:p/><text:h text:outline-level="2">Раздел</text:h><text:list text:style-name="L1"><text:list-item><text:p>один</text:p><text:list><text:list-item><text:p>ниже</text:p></text:list-item></text:list></text:list-item>
    <text:list-item><text:p>два</text:p></text:list-item></text:list><text:list text:style-name="L2"><text:list-item><text:p>первое</text:p></text:list-item><text:list-item><text:p>второе</text:p></text:list-item></text:list>
    <table:table><table:table-row><table:table-cell><text:p>а</text:p></table:table-cell><table:table-cell><text:p>б</text:p></table:table-cell></table:table-row></table:table>
    <text:p><draw:frame><draw:image xlink:href="Pictures/1.jpg"/><svg:desc>Причал</svg:desc></draw:frame></text:p>`);
  const imported = await read("a.odt", await zip({ "content.xml": content, "Pictures/1.jpg": pier }));
  const { story, notes, files, pictures } = storyIn(imported);
  expect(story.fields.headline).toBe("Мост открыт");
  expect(story.body.slice(0, -1)).toEqual(expected);
  const photo = story.body.at(-1);
  expect(photo).toMatchObject({ kind: "photo", alt: "Причал" });
  expect(files?.get(pictures?.get(photo?.id ?? "") ?? "")?.length).toBe(pier.length);
  expect(notes).toEqual(["Its comments were left behind.", "Its tracked changes were taken as accepted."]);
});

test.each([
  ["a.docx", Buffer.from("no archive"), "The file is damaged, or it is no document of that kind."],
  ["a.odt", Buffer.alloc(0), "The file is damaged, or it is no document of that kind."],
  ["a.docx", zip({ "word/other.xml": "<a/>" }), "The file is no Word document."],
  ["a.odt", zip({ "content.xml": "<office:text>" }), "The document is damaged: what it says could not be read."],
  [
    "a.odt",
    zip({ "content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    "The document holds what no text holds, and was not read.",
  ],
  ["a.odt", zip({ "content.xml": odt("<text:p/>") }), "The document is empty: it holds no words and no pictures."],
  ["a.docx", zip({ "word/document.xml": "<w:document" }), "The document is damaged: what it says could not be read."],
])("%s that is none is refused in a sentence", async (name, bytes, sentence) => {
  expect(await read(name, await bytes)).toEqual({ kind: "refused", sentence });
});

test("the styles that a text has by name count, and those that are made from them; what is left out of them is plain", async () => {
  const styles = `<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:styles>
 <style:style style:name="Strong_20_Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
 <style:style style:name="Loud" style:family="paragraph"><style:text-properties fo:font-weight="bold" fo:font-style="italic"/></style:style>
 <style:style style:name="Round" style:parent-style-name="Square"/><style:style style:name="Square" style:parent-style-name="Round"/>
</office:styles></office:document-styles>`;
  const content = odt(`<text:p>Обычный <text:span text:style-name="Strong_20_Emphasis">важный</text:span></text:p>
    <text:p text:style-name="P1">Громкий</text:p><text:p text:style-name="Round">Круг</text:p>`).replace(
    "<office:automatic-styles>",
    `<office:automatic-styles><style:style style:name="P1" style:parent-style-name="Loud"><style:text-properties fo:font-style="normal"/></style:style>`,
  );
  const body = async (files: Record<string, string>) =>
    storyIn(await read("a.odt", await zip({ "content.xml": content, ...files }))).story.body.map((block) => ({
      ...block,
      id: "",
    }));
  const plainly = p(words("Обычный важный"));
  expect(await body({ "styles.xml": styles })).toEqual([
    p(words("Обычный ", marked("важный", "bold"))),
    p([marked("Громкий", "bold")]),
    p("Круг"),
  ]);
  expect(await body({ "styles.xml": "<broken" })).toEqual([plainly, p("Громкий"), p("Круг")]);
});

test("an archive that unpacks to more than a document, or holds more files than one, is refused before it does harm", async () => {
  const bomb = await zip({ "content.xml": Buffer.alloc(300 * 2 ** 20) });
  expect(bomb.length).toBeLessThan(2 ** 20);
  expect(await read("a.odt", bomb)).toEqual({
    kind: "refused",
    sentence: "Unpacked it is larger than any document, so it was not read.",
  });
  const many = Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`Pictures/${at}.png`, ""]));
  expect(await read("a.odt", await zip(many))).toEqual({
    kind: "refused",
    sentence: "It holds more files than a document does.",
  });
});

test("a name that leads out of the archive is refused", async () => {
  const bytes = Buffer.from(await zip({ "Pictures/aa.jpg": "x", "content.xml": odt("<text:p>a</text:p>") }));
  for (let at = bytes.indexOf("Pictures/aa.jpg"); at >= 0; at = bytes.indexOf("Pictures/aa.jpg", at + 1))
    bytes.write("../../../../a.sh", at);
  expect(await read("a.odt", bytes)).toMatchObject({ kind: "refused" });
});

test("what is nested ten thousand times over is no story", async () => {
  const deep = `${"<text:section>".repeat(20_000)}<text:p>a</text:p>${"</text:section>".repeat(20_000)}`;
  expect(await read("a.odt", await zip({ "content.xml": odt(deep) }))).toMatchObject({ kind: "refused" });
});

test("a document that is locked with a password is refused", async () => {
  const bytes = Buffer.from(await zip({ "content.xml": odt("<text:p>a</text:p>") }));
  const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bytes.writeUInt16LE(bytes.readUInt16LE(entry + 8) | 1, entry + 8); // The first flag of an entry says that it is encrypted.
  expect(await read("a.odt", bytes)).toEqual({
    kind: "refused",
    sentence: "It is locked with a password. Save it without one and import it again.",
  });
});

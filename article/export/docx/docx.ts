import { photoFiles } from "../../blocks/photo";
import { dateWords } from "../../html/date";
import { escapeText, oneLine } from "../../html/escape";
import type { Inline } from "../../text";
import type { ExportedPicture } from "../exported";
import type { ExportInput } from "../exportInput";
import { exportNotes } from "../exportNotes";
import { pictureFacts } from "../pictureFacts";
import { textSetting } from "../text/text";
import { blockXml } from "./blockXml";
import { fixedParts, numberingXml, relationshipsXml } from "./parts";
import { pictureXml } from "./pictureXml";
import { inlineXml, lineXml, paragraphXml, type WordReferences } from "./wordXml";

/** The parts of a Word document, by their paths in its archive, and the pictures that go into it beside them. */
export interface WordDocument {
  readonly parts: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, ExportedPicture>;
  readonly notes: readonly string[];
}

/** The story as a Word document, for people who work on it elsewhere. */
export function docx({ story, publication, renditions }: ExportInput): WordDocument {
  const { fields, body } = story;
  const setting = textSetting(story, publication);
  const links = new Map<string, string>();
  const lists: { readonly ordered: boolean; readonly start: number }[] = [];
  const pictures = new Map<string, ExportedPicture>();
  const references: WordReferences = {
    link: (address) => {
      const id = links.get(address) ?? `link${links.size + 1}`;
      links.set(address, id);
      return id;
    },
    list: (ordered, start) => lists.push({ ordered, start }),
  };
  const picture: Parameters<typeof blockXml>[1]["picture"] = (photo) => {
    const media = photo.asset === null ? undefined : renditions.get(photo.asset)?.at(-1);
    if (!media) return "";
    const path = `media/picture${pictures.size + 1}.${photoFiles[media.format].ending}`;
    pictures.set(path, { media, says: pictureFacts(photo) });
    return pictureXml(media, photo, pictures.size);
  };
  const word = { ...setting, references, picture };
  const people = fields.bylines.map(({ name, role }) => [name, role].map(oneLine).filter(Boolean).join(", "));
  const filed = [oneLine(fields.dateline), dateWords(fields.datelineDate || fields.publishedAt, setting.dates)];
  const text = [
    lineXml("Kicker", fields.kicker),
    lineXml("Title", fields.headline),
    lineXml("Subtitle", fields.standfirst),
    lineXml(
      "Byline",
      [people.filter(Boolean).join("; "), filed.filter(Boolean).join(", ")].filter(Boolean).join(" · "),
    ),
    ...body.map((block) => blockXml(block, word)),
    ...correctionsXml(fields.corrections, setting.words.corrections, references),
  ];
  const document = documentXml(text.join(""), setting.dates.language);
  const parts = new Map([
    ...fixedParts(fields.headline, setting.dates.language),
    ["word/numbering.xml", numberingXml(lists)],
    ["word/_rels/document.xml.rels", relationshipsXml(links, [...pictures.keys()])],
    ["word/document.xml", document],
  ]);
  const named = new Map([...pictures].map(([path, one]) => [`word/${path}`, one]));
  return {
    parts,
    pictures: named,
    notes: exportNotes(story, renditions, { what: "document", where: "in the document" }),
  };
}

function correctionsXml(
  corrections: readonly { readonly text: string }[],
  title: string,
  references: WordReferences,
): readonly string[] {
  if (corrections.length === 0) return [];
  const line = (text: string): readonly Inline[] => [{ kind: "text", text: oneLine(text) }];
  return [
    lineXml("Heading3", title),
    ...corrections.map(({ text }) => paragraphXml("", inlineXml(line(text), references))),
  ];
}

/** An A4 page with margins of 2.5 cm; lengths are twentieths of a point. */
function documentXml(body: string, language: string): string {
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417"/></w:sectPr>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"${language === "" ? "" : ` xml:lang="${escapeText(language)}"`}><w:body>${body}${page}</w:body></w:document>`;
}

import { escapeText, oneLine } from "../../html/escape";

/*
 * What every document holds beside its text. No date, no name of a person or a program, and no id by chance is written: the same story gives the same
 * bytes, and nothing of the machine goes out.
 */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts that hardly differ from one story to the next: what the archive holds, its title, the styles. */
export function fixedParts(title: string, language: string): readonly (readonly [string, string])[] {
  return [
    ["[Content_Types].xml", contentTypes],
    ["_rels/.rels", relationships],
    ["docProps/core.xml", coreXml(title, language)],
    ["word/styles.xml", stylesXml(language)],
  ];
}

const contentTypes = `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/><Default Extension="gif" ContentType="image/gif"/><Default Extension="webp" ContentType="image/webp"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${wordType}.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const relationships = `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="document" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function coreXml(title: string, language: string): string {
  const said = language === "" ? "" : `<dc:language>${escapeText(language)}</dc:language>`;
  return `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeText(oneLine(title))}</dc:title>${said}</cp:coreProperties>`;
}

/** Addresses by the ids that the text has for them, and the pictures in their order. */
export function relationshipsXml(links: ReadonlyMap<string, string>, pictures: readonly string[]): string {
  const one = (id: string, type: string, target: string, mode = "") =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${escapeText(target)}"${mode}/>`;
  return `${head}<Relationships xmlns="${packages}/relationships">${[
    one("styles", "styles", "styles.xml"),
    one("numbering", "numbering", "numbering.xml"),
    ...[...links].map(([address, id]) => one(id, "hyperlink", address, ' TargetMode="External"')),
    ...pictures.map((path, index) => one(`picture${index + 1}`, "image", path)),
  ].join("")}</Relationships>`;
}

/** Every list has a number of its own, so that the next one counts anew. */
export function numberingXml(lists: readonly { readonly ordered: boolean; readonly start: number }[]): string {
  const abstract = lists.map(({ ordered, start }, index) => {
    const levels = Array.from({ length: 9 }, (_, depth) => levelXml(ordered, start, depth));
    return `<w:abstractNum w:abstractNumId="${index + 1}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join("")}</w:abstractNum>`;
  });
  const numbers = lists.map(
    (_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index + 1}"/></w:num>`,
  );
  return `${head}<w:numbering xmlns:w="${main}">${abstract.join("")}${numbers.join("")}</w:numbering>`;
}

function levelXml(ordered: boolean, start: number, depth: number): string {
  const sign = ordered ? `%${depth + 1}.` : (["•", "–", "·"][depth % 3] ?? "•");
  const indent = 720 * (depth + 1);
  return `<w:lvl w:ilvl="${depth}"><w:start w:val="${Math.max(0, start)}"/><w:numFmt w:val="${ordered ? "decimal" : "bullet"}"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${indent}" w:hanging="360"/></w:pPr></w:lvl>`;
}

const style = (id: string, name: string, paragraph: string, run: string, next = "Normal") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="${next}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/>`;
const grey = '<w:color w:val="555555"/>';

function stylesXml(language: string): string {
  const tongue = language === "" ? "" : `<w:lang w:val="${escapeText(language)}"/>`;
  return `${head}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/>${size(23)}${tongue}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    style("Kicker", "Kicker", '<w:spacing w:after="40"/>', `${grey}${size(20)}`),
    style(
      "Title",
      "Title",
      '<w:keepNext/><w:spacing w:after="120" w:line="240" w:lineRule="auto"/>',
      `<w:b/>${size(44)}`,
    ),
    style("Subtitle", "Subtitle", '<w:spacing w:after="120"/>', `${grey}${size(26)}`),
    style("Byline", "Byline", '<w:spacing w:after="320"/>', `${grey}${size(20)}`),
    style(
      "Heading2",
      "heading 2",
      '<w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="1"/>',
      `<w:b/>${size(30)}`,
    ),
    style(
      "Heading3",
      "heading 3",
      '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="2"/>',
      `<w:b/>${size(25)}`,
    ),
    style("ListParagraph", "List Paragraph", '<w:spacing w:after="80"/>', "", "ListParagraph"),
    style("Quote", "Quote", '<w:spacing w:after="80"/><w:ind w:left="567" w:right="567"/>', "<w:i/>"),
    style("QuoteSource", "Quote Source", '<w:ind w:left="567" w:right="567"/>', `${grey}${size(20)}`),
    style(
      "IntenseQuote",
      "Intense Quote",
      '<w:spacing w:before="200" w:after="200"/><w:jc w:val="center"/>',
      `<w:i/>${size(28)}`,
    ),
    style("Photo", "Photo", '<w:keepNext/><w:spacing w:after="80"/>', ""),
    style("Caption", "caption", "", `${grey}${size(19)}`),
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="2456C4"/><w:u w:val="single"/></w:rPr></w:style>',
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="999999"/><w:left w:val="single" w:sz="4" w:color="999999"/><w:bottom w:val="single" w:sz="4" w:color="999999"/><w:right w:val="single" w:sz="4" w:color="999999"/><w:insideH w:val="single" w:sz="4" w:color="999999"/><w:insideV w:val="single" w:sz="4" w:color="999999"/></w:tblBorders></w:tblPr></w:style>',
  ].join("")}</w:styles>`;
}

import type { PictureFacts } from "../../../article/export/pictureFacts";
import { escapeText, isBlank } from "../../../article/html/escape";

/** In characters; a JPEG holds 65,000 bytes of all that is said, and a character may take six. */
const longestCaption = 4000;
const longestLine = 1000;

/**
 * What a picture says of itself, as an XMP packet in UTF-8 (ISO 16684-1); null when it says nothing. The properties are those in which IPTC's Photo
 * Metadata Standard has description, copyright notice, creator, credit line and source, so that other programs show them under these names.
 */
export function xmpPacket({ caption, credit, copyright, creator, source }: PictureFacts): Buffer | null {
  const said = [
    property("dc:description", inLanguages(text(caption, longestCaption))),
    property("dc:rights", inLanguages(text(copyright, longestLine))),
    property("dc:creator", inOrder(text(creator, longestLine))),
    property("photoshop:Credit", text(credit, longestLine)),
    property("photoshop:Source", text(source, longestLine)),
  ].filter((xml) => xml !== "");
  if (said.length === 0) return null;
  const lines = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">',
    ...said,
    "</rdf:Description>",
    "</rdf:RDF>",
    "</x:xmpmeta>",
    '<?xpacket end="r"?>',
  ];
  return Buffer.from(lines.join("\n"));
}

function text(words: string, longest: number): string {
  if (isBlank(words)) return "";
  const characters = [...words];
  return escapeText(characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : words);
}

function property(name: string, xml: string): string {
  return xml === "" ? "" : `<${name}>${xml}</${name}>`;
}

function inLanguages(xml: string): string {
  return xml === "" ? "" : `<rdf:Alt><rdf:li xml:lang="x-default">${xml}</rdf:li></rdf:Alt>`;
}

function inOrder(xml: string): string {
  return xml === "" ? "" : `<rdf:Seq><rdf:li>${xml}</rdf:li></rdf:Seq>`;
}

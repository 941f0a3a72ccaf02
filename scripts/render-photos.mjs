// Renders the photos of the sample stories from their drawings, and writes into each what a news photo carries: caption,
// creator, credit, copyright and alternative text, as IPTC-IIM and as XMP. The drawings are the source; run this after a change
// to one of them, and put the printed hash into the story. Another browser may give other bytes for the same drawing.
//
//   node scripts/render-photos.mjs [NAME...]      CHROMIUM=/path/to/chromium where Playwright has no browser of its own

import { createHash } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";

/**
 * What a news photo says about itself. The date is YYYY-MM-DD.
 * @typedef {Record<"headline" | "caption" | "creator" | "credit" | "copyright" | "city" | "alt" | "date", string>} Metadata
 * @typedef {{ name: string, width: number, height: number, draw: () => string, metadata: Metadata }} Drawing
 * @typedef {keyof typeof datasets} Field
 */

const samples = new URL("../assets/samples/", import.meta.url);
const quality = 84;
const segmentLimit = 65533;

/** IPTC-IIM datasets in rising order: record, number, most bytes. Text is UTF-8, as dataset 1:90 declares. */
const datasets = /** @type {const} */ ({
  creator: [2, 80, 32],
  city: [2, 90, 32],
  headline: [2, 105, 256],
  credit: [2, 110, 32],
  copyright: [2, 116, 128],
  caption: [2, 120, 2000],
});
const fields = /** @type {Field[]} */ (Object.keys(datasets));

/** @param {number} record @param {number} number @param {Buffer} bytes */
function dataset(record, number, bytes) {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(bytes.length, 3);
  return Buffer.concat([head, bytes]);
}

/** @param {Field} field @param {string} text */
function textDataset(field, text) {
  const [record, number, limit] = datasets[field];
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length > limit) throw new Error(`The ${field} "${text}" has ${bytes.length} bytes; IPTC allows ${limit}.`);
  return dataset(record, number, bytes);
}

/** The photo's IPTC-IIM record; datasets stand in rising order. @param {Metadata} metadata */
function iptc(metadata) {
  const utf8 = dataset(1, 90, Buffer.from([0x1b, 0x25, 0x47]));
  const version = dataset(2, 0, Buffer.from([0, 4]));
  const dateCreated = dataset(2, 55, Buffer.from(metadata.date.replaceAll("-", "")));
  return Buffer.concat([utf8, version, dateCreated, ...fields.map((field) => textDataset(field, metadata[field]))]);
}

/**
 * The APP13 segment: one Photoshop resource, 0x0404, with an empty name, padded to an even length.
 * @param {Metadata} metadata
 */
function photoshopSegment(metadata) {
  const record = iptc(metadata);
  const head = Buffer.from("8BIM\x04\x04\0\0\0\0\0\0", "latin1");
  head.writeUInt32BE(record.length, 8);
  return segment(0xed, [Buffer.from("Photoshop 3.0\0", "latin1"), head, record, Buffer.alloc(record.length % 2)]);
}

/** @param {string} text */
const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** @param {string} name @param {string} text */
const plain = (name, text) => `<${name}>${escapeXml(text)}</${name}>`;

/** @param {string} name @param {string} text */
const alternative = (name, text) =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`;

/** @param {Metadata} metadata */
function xmpSegment(metadata) {
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
${alternative("dc:description", metadata.caption)}
${alternative("dc:rights", metadata.copyright)}
<dc:creator><rdf:Seq><rdf:li>${escapeXml(metadata.creator)}</rdf:li></rdf:Seq></dc:creator>
${plain("photoshop:Headline", metadata.headline)}
${plain("photoshop:Credit", metadata.credit)}
${plain("photoshop:City", metadata.city)}
${plain("photoshop:DateCreated", metadata.date)}
${alternative("Iptc4xmpCore:AltTextAccessibility", metadata.alt)}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  return segment(0xe1, [Buffer.from("http://ns.adobe.com/xap/1.0/\0", "latin1"), Buffer.from(packet, "utf8")]);
}

/** @param {number} marker @param {Buffer[]} parts */
function segment(marker, parts) {
  const body = Buffer.concat(parts);
  if (body.length > segmentLimit) throw new Error(`${body.length} bytes do not fit into one JPEG segment.`);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/**
 * The JPEG with its metadata right after the JFIF segment, where readers look first.
 * @param {Buffer} jpeg
 * @param {Metadata} metadata
 */
function withMetadata(jpeg, metadata) {
  if (jpeg.readUInt32BE(0) !== 0xffd8ffe0) throw new Error("The browser gave something that is not a JFIF file.");
  const afterJfif = 4 + jpeg.readUInt16BE(4);
  return Buffer.concat([
    jpeg.subarray(0, afterJfif),
    xmpSegment(metadata),
    photoshopSegment(metadata),
    jpeg.subarray(afterJfif),
  ]);
}

/**
 * The photos among the drawings; a file without one holds parts of others.
 * @param {string[]} names none means all
 * @returns {Promise<Drawing[]>}
 */
async function drawings(names) {
  const files = (await readdir(new URL("drawings/", samples))).sort();
  const modules = await Promise.all(files.map((file) => import(new URL(`drawings/${file}`, samples).href)));
  return modules.flatMap(({ photo }) => photo ?? []).filter(({ name }) => names.length === 0 || names.includes(name));
}

/** @param {import("playwright").Browser} browser @param {Drawing} drawing */
async function render(browser, { name, width, height, draw, metadata }) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(
    `<body style="margin:0;overflow:hidden">${draw().replace("<svg ", '<svg style="display:block" ')}`,
  );
  const jpeg = withMetadata(await page.screenshot({ type: "jpeg", quality }), metadata);
  await page.close();
  await writeFile(new URL(`photos/${name}.jpg`, samples), jpeg);
  return { name, width, height, bytes: jpeg.length, sha256: createHash("sha256").update(jpeg).digest("hex") };
}

/** @param {string[]} names none means all */
async function renderAll(names) {
  const { CHROMIUM } = process.env;
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    ...(CHROMIUM && { executablePath: CHROMIUM }),
    args: ["--force-color-profile=srgb", ...(isRoot ? ["--no-sandbox"] : [])],
  });
  try {
    for (const photo of await drawings(names)) {
      const { name, width, height, bytes, sha256 } = await render(browser, photo);
      console.log(`${name}.jpg  ${width} × ${height}  ${Math.round(bytes / 1024)} kB  ${sha256}`);
    }
  } finally {
    await browser.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await renderAll(process.argv.slice(2));
}

/*
 * What a PDF says of itself stands in its information dictionary (ISO 32000-1, 14.3.3). The engine writes its own there, with the name of the system,
 * and no title. What it wrote is blanked out, byte for byte, so that every other place in the file stays where it is; ours is appended as an update (7.5.6).
 */

const blank = 0x20;

/** The PDF with this title and no word of the machine it was made on; a file that is built otherwise comes back as it is. */
export function withPdfFacts(pdf: Uint8Array, title: string): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const trailer = /trailer\s*<<([^>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text);
  const [, entries = "", previous = ""] = trailer ?? [];
  const [, number = ""] = /\/Info\s+(\d+)\s+0\s+R/.exec(entries) ?? [];
  const old = number === "" ? null : new RegExp(`(?<=\\n${number} 0 obj\\s*<<).*?(?=>>\\s*endobj)`, "s").exec(text);
  if (!old) return pdf;
  const made = /\/CreationDate\s*\(D:[^)]*\)/.exec(old[0])?.[0] ?? "";
  const facts = `${number} 0 obj\n<</Title ${hexText(title)} /Creator (Galley) ${made}>>\nendobj\n`;
  const reference = `xref\n${number} 1\n${String(pdf.length).padStart(10, "0")} 00000 n \n`;
  const kept = entries.replace(/\/Prev\s+\d+/, "").trim();
  const end = `trailer\n<<${kept} /Prev ${previous}>>\nstartxref\n${pdf.length + facts.length}\n%%EOF\n`;
  const blanked = Uint8Array.from(pdf).fill(blank, old.index, old.index + old[0].length);
  return Buffer.concat([blanked, Buffer.from(`${facts}${reference}${end}`, "latin1")]);
}

/** UTF-16 with its mark in front, in hexadecimal: a title in any script, without a character that means something to the file. */
function hexText(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<FEFF${units.map((unit) => unit.toString(16).padStart(4, "0")).join("")}>`;
}

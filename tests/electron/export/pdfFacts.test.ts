import { describe, expect, test } from "vitest";
import { withPdfFacts } from "../../../electron/export/pdfFacts";

const info = "/Creator (Mozilla/5.0 \\(X11; Linux\\))\n/Producer (Skia)\n/CreationDate (D:20261126065208+00'00')";

/** As the engine writes one: the information first, then a page. */
function engineWrote(entries = "/Size 3\n/Root 2 0 R\n/Info 1 0 R"): Uint8Array {
  const body = `%PDF-1.4\n%Óëéá\n1 0 obj\n<<${info}>>\nendobj\n2 0 obj\n<</Type /Catalog>>\nendobj\n`;
  const xref = `xref\n0 3\n0000000000 65535 f \n0000000015 00000 n \n0000000200 00000 n \n`;
  return Buffer.from(`${body}${xref}trailer\n<<${entries}>>\nstartxref\n${body.length}\n%%EOF\n`, "latin1");
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

describe("what a PDF says of itself", () => {
  test("is its title, in any script, that Galley made it, and when", () => {
    const pdf = latin(withPdfFacts(engineWrote(), "Мост (1)"));
    expect(pdf).toContain(
      "1 0 obj\n<</Title <FEFF041c043e044104420020002800310029> /Creator (Galley) /CreationDate (D:20261126065208+00'00')>>\nendobj\n",
    );
  });

  test("names no system and no engine", () => {
    expect(latin(withPdfFacts(engineWrote(), "Title"))).not.toMatch(/Mozilla|Linux|Skia|Producer/);
  });

  test("is found by who opens the file: the last reference leads to it, and everything else stands where it stood", () => {
    const before = engineWrote();
    const after = latin(withPdfFacts(before, "Title"));
    const facts = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(after)?.[1]);
    const [, number, offset] = /^xref\n(\d+) 1\n(\d{10}) 00000 n \ntrailer\n/.exec(after.slice(facts)) ?? [];
    expect(after.slice(Number(offset))).toMatch(new RegExp(`^${number} 0 obj\n<</Title`));
    expect(after).toMatch(/<<\/Size 3\n\/Root 2 0 R\n\/Info 1 0 R \/Prev \d+>>/);
    expect(after.slice(0, before.length).replace(/<< +>>/, `<<${info}>>`)).toBe(latin(before));
  });

  test.each([
    ["is no PDF", Buffer.from("words")],
    ["has no information", engineWrote("/Size 3 /Root 2 0 R")],
    ["names information that is not there", engineWrote("/Size 3 /Root 2 0 R /Info 7 0 R")],
  ])("is left alone where the file %s", (_, bytes) => {
    expect(withPdfFacts(bytes, "Title")).toBe(bytes);
  });
});

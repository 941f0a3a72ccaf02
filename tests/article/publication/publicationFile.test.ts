import fc from "fast-check";
import { expect, test } from "vitest";
import { noPublication, type Publication } from "../../../article/publication/publication";
import { readPublicationFile, writePublicationFile } from "../../../article/publication/publicationFile";

const chronicle: Publication = { ...noPublication, name: "Chronicle", sections: ["City"], checks: { slug: "off" } };

const runs = Number(process.env.GALLEY_RUNS ?? 200);

const refused = (...sentences: readonly string[]) => ({ kind: "refused", sentences });
const file = (publication: unknown, galley: unknown = 1) => JSON.stringify({ galley, publication });

test("what was written is read, whatever is added by a newer or left out by an older Galley", () => {
  const read = { kind: "read", publication: chronicle };
  expect(readPublicationFile(writePublicationFile(chronicle))).toEqual(read);
  expect(
    readPublicationFile(
      `\uFEFF${file({ name: "Chronicle", sections: ["City"], checks: { slug: "off" }, colour: "red" })}`,
    ),
  ).toEqual(read);
});

test.each([
  ["", "This file is not JSON, so it holds no publication. Choose one that Galley exported."],
  ["h1 { color: red }", "This file is not JSON, so it holds no publication. Choose one that Galley exported."],
  ["[]", "This file holds no publication. Choose one that Galley exported."],
  ['{"galley":1,"story":{}}', "This file holds no publication. Choose one that Galley exported."],
  [
    file({}, "1"),
    "This file does not say which Galley it is for: “galley” should be 1. Choose one that Galley exported.",
  ],
  [file({}, 2), "This file was written by a newer Galley. Update Galley, then import it again."],
])("%j is refused as a whole", (text, sentence) => {
  expect(readPublicationFile(text)).toEqual(refused(sentence));
});

test("every part that is wrong is named, with what it should be", () => {
  const wrong = {
    name: 5,
    sections: "City",
    support: { url: [] },
    imageWidths: [480, "wide"],
    checks: { slug: "never" },
  };
  expect(readPublicationFile(file(wrong))).toEqual(
    refused(
      "name: It should be a text. Put it right in the file.",
      "sections: It should be a list. Put it right in the file.",
      "support.url: It should be a text. Put it right in the file.",
      "imageWidths.1: It should be a number. Put it right in the file.",
      "checks.slug: It should be one of off, hint, warns, blocks. Put it right in the file.",
    ),
  );
  expect(readPublicationFile(file({ name: "Chronicle", url: "chronicle", language: "xx", imageWidths: [-5] }))).toEqual(
    refused("imageWidths.0: It has a value that Galley does not understand. Put it right in the file."),
  );
  expect(readPublicationFile(file({ url: "chronicle" }))).toEqual(
    refused(
      "name: A publication needs a name, so that it can be chosen at an export. Put it right in the file.",
      "url: “chronicle” is not a web address; it begins with https://. Put it right in the file.",
    ),
  );
});

test("any text and any JSON is read or refused with a sentence", () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc.jsonValue().map((value) => file(value)),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const read = readPublicationFile(text);
      if (read.kind === "refused") expect(read.sentences.every((sentence) => /\.$/.test(sentence))).toBe(true);
      expect(read.kind === "read" || read.sentences.length > 0).toBe(true);
    }),
    { numRuns: runs },
  );
});

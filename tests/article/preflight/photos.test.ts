import { describe, expect, it } from "vitest";
import type { Photo } from "../../../article/blocks/photo";
import { inlineText } from "../../../article/text";
import { gallery, mostRead, p, photo, photoToCome, support } from "../../builders";
import { checked, foundBy, saidBy } from "./context";

const good: Partial<Photo> = {
  alt: "A red boat",
  credit: "Ann",
  caption: inlineText("Morning at the pier."),
  fileName: "boat.jpg",
};
const of = (changes: Partial<Photo>) => checked("en", p("Words."), photo("a", { ...good, ...changes }));

describe("a photo", () => {
  it("with all it needs is not mentioned", () => {
    const all = ["photoCredit", "photoAlt", "photoCaption", "altRepeats", "leadWidth", "photoToCome"];
    expect(all.flatMap((check) => foundBy(check, of({})))).toEqual([]);
  });

  it("has a credit", () => expect(foundBy("photoCredit", of({ credit: " " }))).toEqual(["photo 2"]));

  it("has an alt text or is decorative", () => {
    expect(foundBy("photoAlt", of({ alt: "" }))).toEqual(["photo 2"]);
    expect(foundBy("photoAlt", of({ alt: "", decorative: true }))).toEqual([]);
  });

  it("has a caption, its own or its gallery's, unless it is decorative", () => {
    expect(foundBy("photoCaption", of({ caption: [] }))).toEqual(["photo 2"]);
    expect(foundBy("photoCaption", of({ caption: [], decorative: true }))).toEqual([]);
    const two = [photo("a", { ...good, caption: [] }), photo("b", good)];
    expect(foundBy("photoCaption", checked("en", gallery("All boats.", ...two)))).toEqual([]);
    expect(foundBy("photoCaption", checked("en", gallery("", ...two)))).toEqual(["photo 800"]);
  });

  it("that is still to come is told of once, and not for what it lacks", () => {
    const story = checked("en", p("Words."), photoToCome());
    const checks = ["photoToCome", "photoCredit", "photoAlt", "photoCaption", "leadWidth"];
    expect(checks.map((check) => foundBy(check, story))).toEqual([["photo 2"], [], [], [], []]);
  });
});

describe("an alt text", () => {
  it("does not repeat the caption", () => {
    const caption = inlineText("A red boat at the pier, early.");
    expect(foundBy("altRepeats", of({ caption, alt: "a red boat at the pier – early" }))).toEqual(["photo 2"]);
    expect(foundBy("altRepeats", of({ caption, alt: "A red boat" }))).toEqual([]);
    expect(foundBy("altRepeats", of({ caption, alt: "a red boat at the pier, early", decorative: true }))).toEqual([]);
  });

  it.each(["boat.jpg", "boat", "IMG_2034", "DSC-0012.JPG", "20261114_1730"])("is no file name such as %s", (alt) => {
    expect(saidBy("altRepeats", of({ alt }))).toEqual(["The alt text is a file name. Describe what is seen."]);
  });
});

describe("the lead photo", () => {
  const small = photo("a", { ...good, width: 1199 });

  it("is at least 1200 pixels wide", () => {
    expect(saidBy("leadWidth", checked("en", small, p("Words.")))).toEqual([
      "The lead photo is 1199 pixels wide; on top of a page it needs 1200. Take a larger one.",
    ]);
    expect(foundBy("leadWidth", checked("en", { ...small, width: 1200 }, p("Words.")))).toEqual([]);
  });

  it("is one that stands before the first words; furniture and empty frames do not count", () => {
    expect(foundBy("leadWidth", checked("en", p("Words."), small))).toEqual([]);
    const below = checked(
      "en",
      support("Help us", "Give", "https://example.org"),
      mostRead("Read", "One"),
      photoToCome(),
      p(""),
      small,
    );
    expect(foundBy("leadWidth", below)).toEqual(["photo 5"]);
  });
});

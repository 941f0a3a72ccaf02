import { expect, test } from "vitest";
import { exportProfiles } from "../../../../article/export/profiles";
import { askedOf, choiceLike, type ExportChoice, writesInWords } from "../../../../renderer/story/export/exportChoice";
import { lookOf } from "../../../../renderer/story/export/profileLooks";

const usual: ExportChoice = { profile: "page", publication: "", singleFile: false, furniture: true, manifest: false };

test("every profile that Galley can write has its words in the dialog", () => {
  for (const profile of exportProfiles) expect(lookOf(profile).says).toMatch(/\.$/);
});

test("the last choice is made again, as far as it is still there", () => {
  expect(choiceLike(null, [])).toEqual(usual);
  const last = { ...usual, publication: "Gazette", singleFile: true, furniture: false };
  expect(choiceLike(last, ["Chronicle", "Gazette"])).toEqual(last);
  expect(choiceLike({ ...last, profile: "papyrus", publication: "Gone" }, ["Chronicle"])).toEqual({
    ...last,
    publication: "Chronicle",
  });
});

test("the sentence says what will be written, and an option that a profile does not have is not asked for", () => {
  const words = "into the folder you choose.";
  expect(writesInWords(usual)).toBe(`Writes index.html, and media/ with the pictures, ${words}`);
  const other = { ...usual, singleFile: true, manifest: true };
  expect(writesInWords(other)).toBe(`Writes index.html with the pictures inside, and manifest.json, ${words}`);
  expect(askedOf(other)).toEqual(other);
  for (const profile of exportProfiles) {
    const { options } = lookOf(profile);
    expect(askedOf({ ...usual, profile, singleFile: true, furniture: false, manifest: true })).toEqual({
      ...usual,
      profile,
      singleFile: options.includes("singleFile"),
      furniture: !options.includes("furniture"),
      manifest: options.includes("manifest"),
    });
  }
});

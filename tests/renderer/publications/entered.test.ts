import { expect, test } from "vitest";
import { noPublication, type Publication } from "../../../article/publication/publication";
import { publicationParts } from "../../../article/publication/publicationRules";
import { enter, enteredIn, readEntered, withEntered, withLevel } from "../../../renderer/publications/entered";

const chronicle: Publication = {
  ...noPublication,
  name: "Chronicle",
  sections: ["City", "Sport"],
  social: ["@chronicle"],
  checklist: ["Names spelled", "Photo cleared"],
  imageWidths: [480, 960],
};

test("a publication that was only looked at is the same", () => {
  expect(readEntered(enter(chronicle))).toEqual(chronicle);
  expect(readEntered(enter(noPublication))).toEqual(noPublication);
});

test("lists are lines, widths rise, and what stands around words goes", () => {
  const entered = {
    ...enter(noPublication),
    name: " Chronicle ",
    sections: "\n City\n\nSport \n",
    social: "@chronicle",
    checklist: "Names spelled\n\n Photo cleared",
    imageWidths: "960, 480;960 ",
  };
  expect(readEntered(entered)).toEqual(chronicle);
  expect(readEntered({ ...entered, imageWidths: "480, wide" }).imageWidths).toEqual([480, Number.NaN]);
});

test("every field is written where it is read, and touches no other", () => {
  const entered = enter(chronicle);
  for (const part of publicationParts) {
    const written = withEntered(entered, part, "written");
    expect(enteredIn(written, part)).toBe("written");
    expect(withEntered(written, part, enteredIn(entered, part))).toEqual(entered);
  }
});

test("a check at its usual level is not kept", () => {
  const off = withLevel(enter(chronicle), "slug", "off");
  expect(off.checks).toEqual({ slug: "off" });
  expect(withLevel(off, "slug", null).checks).toEqual({});
});

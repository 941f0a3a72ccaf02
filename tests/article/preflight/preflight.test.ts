import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { blockText } from "../../../article/passages";
import { applyFix } from "../../../article/preflight/applyFix";
import { checks } from "../../../article/preflight/checks";
import type { Finding } from "../../../article/preflight/finding";
import { type Checked, preflight, startPreflight } from "../../../article/preflight/preflight";
import { noPublication } from "../../../article/publication/publication";
import { arbitraryStory } from "../../arbitraries";
import { p } from "../../builders";
import { sampleStories } from "../../sampleStories";
import { checked, context } from "./context";

const runs = Number(process.env.GALLEY_RUNS ?? 60);

const only = (id: string, level: "off" | "hint" | "warns" | "blocks") => ({
  ...context,
  publication: { ...noPublication, checks: { [id]: level } },
});

describe("preflight", () => {
  it("has nothing to say about the sample stories", () => {
    expect(sampleStories().map((story) => preflight(story, context))).toEqual([[], []]);
  });

  it("says what stops the story first, then what warns, then hints, each in the order of the text", () => {
    const story = checked("en", p("One  two TK."), p("A the the b TODO."));
    expect(preflight(story, context).map(({ level, check }) => [level, check])).toEqual([
      ["blocks", "leftovers"],
      ["blocks", "leftovers"],
      ["warns", "doubledWords"],
      ["hint", "doubledSpaces"],
    ]);
  });

  it("weighs a check as the publication does, or leaves it out", () => {
    const story = checked("en", p("Still TK."));
    const levels = (["off", "hint", "warns", "blocks"] as const).map((level) =>
      preflight(story, only("leftovers", level)).map((finding) => finding.level),
    );
    expect(levels).toEqual([[], ["hint"], ["warns"], ["blocks"]]);
  });

  it("gives every check an id and a title of its own", () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    expect(new Set(checks.map(({ title }) => title)).size).toBe(checks.length);
  });

  it("judges by the publication's language where the story does not say its own", () => {
    const story = checked("", p("9 ноября, “да”."));
    const publication = { ...noPublication, language: "en" };
    const marks = (findings: readonly Finding[]) => findings.filter(({ check }) => check === "quoteMarksLanguage");
    expect(marks(preflight(story, context))).toHaveLength(1);
    expect(marks(preflight(story, { ...context, publication }))).toHaveLength(0);
  });
});

describe("preflight of random stories", () => {
  it("never throws, and names only places that are there", () => {
    const property = fc.property(arbitraryStory(), (story) => {
      for (const { place } of preflight(story, context)) expect(isThere(place, story)).toBe(true);
    });
    fc.assert(property, { numRuns: runs });
  });

  it("says the same of a changed story as one that has not seen it before", () => {
    const property = fc.property(arbitraryStory(), fc.array(arbitraryStory(), { maxLength: 3 }), (first, others) => {
      const again = startPreflight().look;
      for (const story of changed(first, others)) expect(again(story, context)).toEqual(preflight(story, context));
    });
    fc.assert(property, { numRuns: runs });
  });

  it("has fixes that take away what they are for, and change nothing else", () => {
    const property = fc.property(arbitraryStory(), (story) => {
      const before = preflight(story, context);
      for (const finding of before.filter(({ fix }) => fix !== undefined).slice(0, 6)) {
        const fixed = applyFix(story, finding.fix ?? neverHere());
        const left = preflight(fixed, context).filter((one) => one.check === finding.check).length;
        expect(left).toBeLessThan(before.filter((one) => one.check === finding.check).length);
      }
    });
    fc.assert(property, { numRuns: runs });
  });
});

/** The story, then with blocks and fields of the others put in, moved and taken out, step by step. */
function changed(first: Checked, others: readonly Checked[]): readonly Checked[] {
  const steps: Checked[] = [first];
  for (const other of others) {
    const { body, ...around } = steps.at(-1) ?? first;
    const put = other.body.map((block): Block => ({ ...block, id: `${block.id.slice(1)}x` }));
    steps.push(
      { ...around, body: [...body.slice(1), ...put] },
      { ...other, body },
      { ...around, body: [...body].reverse() },
    );
  }
  return steps;
}

function isThere(place: Finding["place"], { body, fields }: Checked): boolean {
  switch (place.kind) {
    case "story":
      return true;
    case "field":
      return place.start <= place.end && place.end <= fields[place.field].length;
    case "photo":
      return body.some(
        (block) =>
          block.id === place.block &&
          (block.kind === "photo"
            ? block.id === place.photo
            : block.kind === "gallery" && block.photos.some(({ id }) => id === place.photo)),
      );
    case "block": {
      const block = body.find(({ id }) => id === place.block);
      return block !== undefined && place.start <= place.end && place.end <= blockText(block).length;
    }
  }
}

function neverHere(): never {
  throw new Error("A finding without a fix was taken for one with a fix.");
}

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { type BlockChange, difference } from "../../../article/diff/difference";
import { blockContent } from "../../../article/diff/partChanges";
import { blockParts, type Part, type PartChange } from "../../../article/diff/parts";
import { wordsChanged } from "../../../article/diff/wordsChanged";
import { inlineText, normalize } from "../../../article/text";
import { arbitraryStory } from "../../arbitraries";
import { asRead, contentOf } from "./notation";
import { storyPair } from "./storyPair";

const runs = { numRuns: 250 };
const timeout = 120_000;

test("a story does not differ from itself, and not from a copy with other ids", { timeout }, () => {
  fc.assert(
    fc.property(arbitraryStory(), (story) => {
      const copy = { ...story, body: story.body.map((block) => ({ ...block, id: `${block.id.slice(0, -1)}x` })) };
      for (const other of [story, copy]) {
        const { fields, blocks, words } = difference(story, other);
        expect(fields).toEqual([]);
        expect(blocks).toEqual(other.body.map((block) => ({ kind: "same", block })));
        expect(words).toEqual({ gained: 0, lost: 0 });
      }
    }),
    runs,
  );
});

function bodyOf(blocks: readonly BlockChange[], side: "before" | "after"): readonly Block[] {
  const other = side === "before" ? "inserted" : "deleted";
  return blocks
    .filter(({ kind }) => kind !== other)
    .map((change) => (change.kind === "changed" ? change[side] : change.block));
}

test("the blocks of the difference are both bodies, each in its order", { timeout }, () => {
  fc.assert(
    fc.property(storyPair(), ([before, after]) => {
      const { blocks } = difference(before, after);
      expect(bodyOf(blocks, "after")).toEqual(after.body);
      expect(bodyOf(blocks, "before").map(blockContent)).toEqual(before.body.map(blockContent));
    }),
    runs,
  );
});

/** The parts of one side as the part changes tell them: names and contents. */
function partsOf(changes: readonly PartChange[], side: "before" | "after") {
  const other = side === "before" ? "inserted" : "deleted";
  return changes
    .filter(({ name, change }) => name !== "kind" && change !== other)
    .map(({ pieces }) => contentOf(pieces, side));
}

function contents(parts: readonly Part[]) {
  return parts.filter(({ name }) => name !== "kind").map(({ content }) => asRead(content));
}

test("the parts of every block that changed are both blocks", { timeout }, () => {
  fc.assert(
    fc.property(storyPair(), ([before, after]) => {
      for (const change of difference(before, after).blocks) {
        if (change.kind === "same") continue;
        const [here, there] = change.kind === "changed" ? [change.before, change.after] : [change.block, change.block];
        expect(change.parts.every((part) => part.change === "same") && change.kind === "changed").toBe(false);
        if (change.kind !== "inserted") expect(partsOf(change.parts, "before")).toEqual(contents(blockParts(here)));
        if (change.kind !== "deleted") expect(partsOf(change.parts, "after")).toEqual(contents(blockParts(there)));
      }
    }),
    runs,
  );
});

test("the fields of the difference are both stories' fields, and those alone that differ", { timeout }, () => {
  fc.assert(
    fc.property(storyPair(), ([before, after]) => {
      const { fields } = difference(before, after);
      const changed = new Map(fields.map(({ name, pieces }) => [name, pieces]));
      for (const name of ["headline", "standfirst", "kicker", "slug", "section", "canonicalUrl"] as const) {
        const pieces = changed.get(name) ?? [{ change: "same", text: after.fields[name], marks: [], url: "" }];
        expect(contentOf(pieces, "before")).toEqual(normalize(inlineText(before.fields[name])));
        expect(contentOf(pieces, "after")).toEqual(normalize(inlineText(after.fields[name])));
        expect(changed.has(name)).toBe(before.fields[name] !== after.fields[name]);
      }
    }),
    runs,
  );
});

test("words gained one way are words lost the other, and what is counted alone is the same", { timeout }, () => {
  fc.assert(
    fc.property(storyPair(), ([before, after]) => {
      const { gained, lost } = difference(before, after).words;
      expect(difference(after, before).words).toEqual({ gained: lost, lost: gained });
      expect(wordsChanged(before, after)).toEqual({ gained, lost });
      expect(wordsChanged(null, after).gained - wordsChanged(null, before).gained).toBe(gained - lost);
    }),
    runs,
  );
});

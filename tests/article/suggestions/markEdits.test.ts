import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockNode, readBlockNode } from "../../../article/document/blockNodes";
import type { Person } from "../../../article/people";
import { markEdits } from "../../../article/suggestions/markEdits";
import { acceptAll, type Decide, rejectAll, resolve } from "../../../article/suggestions/resolve";
import type { TreeNode } from "../../../article/suggestions/tree";
import { arbitraryStory } from "../../arbitraries";
import { type Draw, randomEdit, withKeys } from "./editTree";

const anna: Person = { id: "000000000001", name: "Anna", initials: "A", colour: "blue" };
const boris: Person = { id: "000000000002", name: "Boris", initials: "B", colour: "teal" };

/** What the story says, without ids, which a new block is given later. */
function words(nodes: readonly TreeNode[], decide: Decide): unknown {
  return resolve(nodes, decide).map((node) => ({ ...readBlockNode(node), id: "" }));
}

function drawFrom(numbers: readonly number[]): Draw {
  let [at, keys] = [0, 0];
  return {
    number: (below) => (numbers[at++ % numbers.length] ?? 0) % Math.max(1, below),
    key: () => `k${keys++}`,
  };
}

const runs = Number(process.env.GALLEY_RUNS ?? 200);
const numbers = fc.array(fc.nat({ max: 997 }), { minLength: 40, maxLength: 80 });

describe("edits in suggest mode", () => {
  it("give the text that was seen when all is accepted, and the text before when all is rejected", () => {
    fc.assert(
      fc.property(arbitraryStory(), numbers, fc.integer({ min: 1, max: 8 }), (story, drawn, steps) => {
        const draw = drawFrom(drawn);
        let ids = 0;
        let body = withKeys(story.body.map(blockNode), draw.key);
        const start = words(body, rejectAll);
        for (let step = 0; step < steps; step++) {
          const { after, seen, caret } = randomEdit(body, draw);
          const by = draw.number(2) === 0 ? anna : boris;
          const newId = () => String(ids++).padStart(12, "0");
          const { nodes } = markEdits(body, after, {
            suggestion: { by, at: "2026-11-26T10:00:00+03:00" },
            newId,
            replaced: null,
            points: caret ? [caret] : [],
          });
          expect(words(nodes, acceptAll)).toEqual(words(seen, acceptAll));
          expect(words(nodes, rejectAll)).toEqual(start);
          body = withKeys(nodes, draw.key);
        }
      }),
      { numRuns: runs },
    );
  });

  it("take no cell for the one before it that went", () => {
    const cell = (key: string): TreeNode => ({ type: "table-cell", key, children: [{ type: "text", text: key }] });
    const row = (...children: readonly TreeNode[]): readonly TreeNode[] => [{ type: "table-row", key: "r", children }];
    const heading: TreeNode = { type: "heading", key: "h", children: [] };
    const suggestion = { by: anna, at: "2026-11-26T10:05:00+03:00" };
    const { nodes } = markEdits(row(cell("a"), cell("b")), row(heading, cell("b")), {
      ...{ suggestion, newId: () => "000000000008", replaced: null, points: [] },
    });
    expect(nodes[0]?.children?.map(({ key, $ }) => [key, Object.keys($ ?? {})])).toEqual([
      ["a", ["deleted"]],
      ["h", ["inserted"]],
      ["b", []],
    ]);
  });

  it("keep letters that stood behind a break of one’s own and a block, when all three are taken out", () => {
    const mine = { id: "000000000009", by: { ...anna }, at: "2026-11-26T10:00:00+03:00" };
    const text = (words: string, key: string): TreeNode => ({ type: "text", text: words, key });
    const before: readonly TreeNode[] = [
      { type: "paragraph", key: "p", children: [text("ab", "t")] },
      { type: "divider", key: "d" },
      { type: "paragraph", key: "q", $: { inserted: mine }, children: [text("cd", "u")] },
    ];
    const after: readonly TreeNode[] = [{ type: "paragraph", key: "p", children: [text("a", "t")] }];
    const suggestion = { by: anna, at: "2026-11-26T10:05:00+03:00" };
    const { nodes } = markEdits(before, after, { suggestion, newId: () => "000000000008", replaced: null, points: [] });
    expect(words(nodes, acceptAll)).toEqual(words(after, acceptAll));
    expect(words(nodes, rejectAll)).toEqual(words(before, rejectAll));
  });
});

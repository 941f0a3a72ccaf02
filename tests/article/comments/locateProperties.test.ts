import fc from "fast-check";
import { expect, it } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { type Anchor, blockAnchor } from "../../../article/comments/anchor";
import { type AnchorPlace, locateIn } from "../../../article/comments/locate";
import { inlineText } from "../../../article/text";
import { fields, p, story } from "../../builders";

const runs = Number(process.env.GALLEY_RUNS ?? 120);

/*
 * A story of paragraphs in which no word stands twice, so that it can be said of each word whether an anchor that was put on some of them covers it.
 */

const count = 100;
const word = (n: number) =>
  `${"бвгджзклмн"[n % 10]}${"аеиоуыэюяё"[Math.floor(n / 10) % 10]}${"прстфхцчшщ"[(n * 7) % 10]}${n}`;
const wordsIn = (text: string) => text.split(/[\s"«».,—-]+/).filter((one) => one !== "");

interface Scene {
  readonly texts: readonly string[];
  readonly next: number;
}

const scene: fc.Arbitrary<Scene> = fc
  .array(fc.integer({ min: 6, max: 16 }), { minLength: 2, maxLength: 4 })
  .map((lengths) => {
    let next = 0;
    const texts = lengths.map((length) => Array.from({ length }, () => word(next++)).join(" "));
    return { texts, next: count + next };
  });

type Edit =
  | { readonly kind: "type"; readonly at: number; readonly length: number }
  | { readonly kind: "split" | "join" | "move" | "set"; readonly at: number };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("type" as const), at: fc.nat(), length: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    kind: fc.constantFrom("split" as const, "join" as const, "move" as const, "set" as const),
    at: fc.nat(),
  }),
);

interface Written {
  readonly blocks: readonly Block[];
  readonly next: number;
}

/** Never within a word of the anchor: what is typed there is another matter. */
function make({ blocks, next }: Written, change: Edit): Written {
  const index = change.at % blocks.length;
  const [block, text] = [blocks[index], textOf(blocks[index])];
  if (!block) throw new Error(`There is no block ${index}.`);
  const spaces = [0, ...[...text.matchAll(/ /g)].map(({ index }) => index), text.length];
  const at = spaces[change.at % spaces.length] ?? 0;
  const put = (...instead: readonly Block[]) => [...blocks.slice(0, index), ...instead, ...blocks.slice(index + 1)];
  const [before, after] = [text.slice(0, at), at === 0 ? ` ${text}` : text.slice(at)];
  switch (change.kind) {
    case "type": {
      const typed = Array.from({ length: change.length }, (_, n) => word(next + n)).join(" ");
      return { blocks: put(paragraph(block.id, `${before} ${typed}${after}`.trim())), next: next + change.length };
    }
    case "split":
      return { blocks: put(paragraph(block.id, before), paragraph(String(next), after.trimStart())), next: next + 1 };
    case "join": {
      const other = blocks[index + 1];
      if (!other) return { blocks, next };
      const joined = paragraph(block.id, `${text} ${textOf(other)}`);
      return { blocks: [...blocks.slice(0, index), joined, ...blocks.slice(index + 2)], next };
    }
    case "move": {
      const rest = blocks.filter((one) => one !== block);
      const to = change.at % blocks.length;
      return { blocks: [...rest.slice(0, to), block, ...rest.slice(to)], next };
    }
    default:
      return {
        blocks: put(paragraph(block.id, `${before}${after.replace(/^ /, "\u00a0— ").replace(/"/g, "«")}`)),
        next,
      };
  }
}

function paragraph(id: string, text: string): Block {
  return { ...p(inlineText(text)), id };
}

function textOf(block: Block | undefined): string {
  return block?.kind === "paragraph" ? block.text.map((run) => (run.kind === "text" ? run.text : "")).join("") : "";
}

function coveredWords(blocks: readonly Block[], place: AnchorPlace | null): readonly string[] | null {
  if (place?.kind !== "words") return null;
  const pieces = place.pieces.map(({ block, start, end }) => {
    return textOf(blocks.find(({ id }) => id === block)).slice(start, end);
  });
  return pieces.flatMap(wordsIn);
}

interface Begun extends Written {
  readonly anchor: Anchor;
  readonly words: readonly string[];
}

/** A story and an anchor on some words of its nth block. */
function begin({ texts, next }: Scene, where: number, from: number, length: number): Begun {
  const { body } = story(...texts.map((text) => p(text)));
  const block = body[where % body.length];
  const all = wordsIn(textOf(block));
  const first = from % all.length;
  const words = all.slice(first, first + length);
  const start = textOf(block).indexOf(words[0] ?? "");
  const end = start + words.join(" ").length;
  const id = block?.id ?? "";
  return {
    blocks: body,
    next,
    words,
    anchor: blockAnchor(body, { block: id, offset: start }, { block: id, offset: end }),
  };
}

const locate = (blocks: readonly Block[], anchor: Anchor) => locateIn({ fields: fields({}), body: blocks })(anchor);
const begun = fc.tuple(scene, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 })).map((all) => begin(...all));

it("after any edits beside them, splits, joins, moves and typography, an anchor covers all its words and no others of old", () => {
  fc.assert(
    fc.property(begun, fc.array(edit, { maxLength: 6 }), (start, edits) => {
      const { blocks } = edits.reduce<Written>(make, start);
      const covered = coveredWords(blocks, locate(blocks, start.anchor));
      const old = (covered ?? []).filter((one) => Number(one.replace(/\D+/, "")) < count);
      expect(old.toSorted()).toEqual([...start.words].toSorted());
    }),
    { numRuns: runs },
  );
});

it("words that are taken out are gone, whatever else is edited, and found again once that is undone", () => {
  fc.assert(
    fc.property(begun, fc.array(edit, { maxLength: 3 }), (start, edits) => {
      const written = edits.reduce<Written>(make, start);
      const without = written.blocks.map((block) => {
        const gone = new RegExp(start.words.map((one) => `${one}(?![0-9])`).join("|"), "g");
        return paragraph(block.id, textOf(block).replace(gone, ""));
      });
      expect(locate(without, start.anchor)).toBe(null);
      expect(coveredWords(written.blocks, locate(written.blocks, start.anchor))).not.toBe(null);
    }),
    { numRuns: runs },
  );
});

it("of words that were taken out in part, what is left is covered, where that is more than half", () => {
  fc.assert(
    fc.property(begun, fc.nat(), (start, which) => {
      fc.pre(start.words.length >= 3);
      const out = start.words[which % start.words.length] ?? "";
      const blocks = start.blocks.map((block) => {
        return paragraph(block.id, textOf(block).replace(new RegExp(`${out}(?![0-9]) ?`), ""));
      });
      const left = start.words.filter((one) => one !== out);
      expect(coveredWords(blocks, locate(blocks, start.anchor))).toEqual(left);
    }),
    { numRuns: runs },
  );
});

import fc, { type Arbitrary } from "fast-check";
import type { Block } from "../../../article/blocks/block";
import type { Story } from "../../../article/story";
import { arbitraryStory } from "../../arbitraries";
import { idNumber, words } from "../../builders";

/** Two versions of a story: apart, or the second made of the first by moving, deleting, adding and rewriting blocks, and giving new ids. */
export function storyPair(): Arbitrary<readonly [Story, Story]> {
  const apart = fc.tuple(arbitraryStory(), arbitraryStory());
  const steps = fc.array(
    fc.tuple(fc.constantFrom("move", "delete", "add", "rewrite", "renumber"), fc.nat(), fc.nat()),
    { maxLength: 6 },
  );
  const edited = fc
    .tuple(arbitraryStory(), arbitraryStory(), steps)
    .map(([before, other, edits]): readonly [Story, Story] => {
      let body = before.body;
      for (const [step, one, two] of edits) body = editBody(body, other.body, step, one, two);
      return [before, { ...before, body, fields: edits.length % 2 === 0 ? before.fields : other.fields }];
    });
  return fc.oneof({ weight: 1, arbitrary: apart }, { weight: 4, arbitrary: edited });
}

function editBody(
  body: readonly Block[],
  other: readonly Block[],
  step: string,
  one: number,
  two: number,
): readonly Block[] {
  const from = one % Math.max(1, body.length);
  const block = body[from];
  const stranger = other[two % other.length];
  if (!block || !stranger) return body;
  const to = two % body.length;
  switch (step) {
    case "move":
      return body.toSpliced(from, 1).toSpliced(to, 0, block);
    case "delete":
      return body.toSpliced(from, 1);
    case "add":
      return body.toSpliced(to, 0, { ...stranger, id: idNumber(5000 + (one % 1000)) });
    case "rewrite":
      return body.with(from, { ...rewritten(block, stranger), id: block.id });
    default:
      return body.map((each, index) => ({ ...each, id: idNumber(7000 + index) }));
  }
}

function rewritten(block: Block, stranger: Block): Block {
  if (block.kind !== "paragraph" || stranger.kind !== "paragraph") return stranger;
  return { ...block, text: words(...block.text, ...stranger.text) };
}

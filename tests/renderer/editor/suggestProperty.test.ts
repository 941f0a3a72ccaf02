import fc from "fast-check";
import { expect, test } from "vitest";
import { blockLines } from "../../../article/blockLines";
import type { Block } from "../../../article/blocks/block";
import type { ListLevel } from "../../../article/blocks/list";
import type { Story } from "../../../article/story";
import { acceptAll, rejectAll } from "../../../article/suggestions/resolve";
import { plainText } from "../../../article/text";
import { decideIn, suggestAs } from "../../../renderer/editor/suggest/SuggestExtension";
import { arbitraryStory, numberIds } from "../../arbitraries";
import {
  bullets,
  divider,
  gallery,
  link,
  marked,
  mostRead,
  numbered,
  p,
  photo,
  photoToCome,
  pull,
  said,
  story as storyOf,
  support,
  table,
  words,
} from "../../builders";
import { documentOf, openEditor } from "./editor";
import { run, type Step, stepInText, suggesters } from "./randomSteps";

/**
 * A caption that somebody wrote in is no longer taken for the file's, whatever becomes of it; and the editor makes one list of two that come to stand
 * together, where a list in a list needs no empty item to stand in any more, so that of stories with lists only the other lines are compared.
 */
function comparable(blocks: readonly Block[]): readonly unknown[] {
  if (blocks.some(({ kind }) => kind === "list"))
    return blocks.flatMap((block) => (block.kind === "list" ? linesWithoutHolders(block) : blockLines(block)));
  return blocks.map((block) => {
    if (block.kind === "photo") return { ...block, fromFile: [] };
    return block.kind === "gallery"
      ? { ...block, photos: block.photos.map((photo) => ({ ...photo, fromFile: [] })) }
      : block;
  });
}

function linesWithoutHolders({ items }: ListLevel): readonly string[] {
  return items.flatMap(({ text, nested }) => {
    const own = nested && text.length === 0 ? [] : [plainText(text)];
    return [...own, ...(nested ? linesWithoutHolders(nested) : [])];
  });
}

/** What is selected in the end loses letters when all is rejected. */
const shortened = storyOf(
  { ...table(""), rows: [[], []], caption: [...words("a🙂"), { kind: "break" }, ...words("a")] },
  pull(words(marked("aaaa", "superscript"), "a", marked("a", "subscript"), link("https://example.org/", "a"))),
);
const shortenedSteps: Step[] = [
  { kind: "write", at: 913116, to: 884106, text: " " },
  { kind: "format", at: 510593, to: 0 },
];

/** The full suite makes more of them. */
const runs = Number(process.env.GALLEY_RUNS ?? 120);
const timeout = 120_000 + runs * 500;
const steps = fc.array(stepInText, { minLength: 1, maxLength: 12 });

async function decidedAsSeen(story: Story, edits: readonly Step[], isAccepted: boolean): Promise<void> {
  const doc = documentOf(story);
  const open = openEditor(story, doc);
  const before = open.blocks();
  for (const [index, one] of edits.entries()) {
    suggestAs(open.editor, suggesters[index % suggesters.length] ?? null);
    await run(open, one, story, true);
    expect(open.saved(), `after ${JSON.stringify(one)}`).toEqual(open.blocks());
  }
  const seen = open.blocks();
  decideIn(open.editor, isAccepted ? acceptAll : rejectAll);
  const expected = isAccepted ? seen : before;
  // Where nothing was left to be read, a line to write on stays.
  if (expected.length === 0) expect(open.blocks().flatMap(blockLines)).toEqual([""]);
  else expect(comparable(open.blocks())).toEqual(comparable(expected));
  expect(open.saved()).toEqual(open.blocks());
  open.close();
}

test("whatever was suggested, accepting all leaves the text as it read, and rejecting all as it was", {
  timeout,
}, async () => {
  await fc.assert(fc.asyncProperty(arbitraryStory(), steps, fc.boolean(), decidedAsSeen), {
    numRuns: runs,
    examples: [[shortened, shortenedSteps, false]],
  });
});

test("and so where there are hardly any words, and blocks of several parts stand side by side", {
  timeout,
}, async () => {
  await fc.assert(fc.asyncProperty(arbitrarySkeleton(), steps, fc.boolean(), decidedAsSeen), { numRuns: runs });
});

function arbitrarySkeleton(): fc.Arbitrary<Story> {
  const someWords = fc.constantFrom("", "", "", "a", "b c");
  const block = fc.oneof(
    fc.constant(divider()),
    ...skeletons.map((skeleton) => someWords.map((text): Block => skeleton(text))),
  );
  return fc.array(block, { minLength: 1, maxLength: 4 }).map((body) => numberIds(storyOf(...body)));
}

const skeletons: readonly ((text: string) => Block)[] = [
  (text) => p(text),
  (text) => bullets(text, ""),
  (text) => numbered(text),
  (text) => photoToCome("", text),
  (text) => photo("a", { credit: text }),
  (text) => gallery(text, photo("a"), photo("b")),
  (text) => table(text, ["", text], [text, ""]),
  (text) => said(text),
  (text) => support(text, "", ""),
  (text) => mostRead(text, text),
];

import fc from "fast-check";
import { $createRangeSelection, $getRoot, $isElementNode, $setSelection } from "lexical";
import { expect, test } from "vitest";
import { blockText } from "../../../article/passages";
import { $findBlock } from "../../../renderer/editor/shared/blockIds";
import { $selectWords } from "../../../renderer/editor/shared/passages";
import { $selectedWords, type SelectedWords } from "../../../renderer/editor/shared/selectedWords";
import { arbitraryStory } from "../../arbitraries";
import { bullets, item, link, p, photo, said, story, words } from "../../builders";
import { openEditor } from "./editor";

const runs = Number(process.env.GALLEY_RUNS ?? 25);

test("the words that are selected are told by the places that select them, in every kind of block", () => {
  fc.assert(
    fc.property(arbitraryStory(), fc.nat(), fc.nat(), fc.nat(), (written, which, one, other) => {
      const { blocks, change, close } = openEditor(written);
      const block = blocks()[which % blocks().length];
      const text = block ? blockText(block) : "";
      const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
      const told: SelectedWords[] = [];
      change(() => {
        const node = $findBlock(block?.id ?? "");
        if (node) $selectWords(node, start, end);
        told.push(...[$selectedWords()].filter((words) => words !== null));
      });
      const wanted = text.slice(start, end).trim();
      const [words] = told;
      // Beside a line break there is no place for a caret, so the words are what counts.
      if (wanted !== "") expect(words && text.slice(words.from.offset, words.to.offset).trim()).toBe(wanted);
      close();
    }),
    { numRuns: runs },
  );
});

const { body } = story(
  bullets("One", item("Two", bullets("Three"))),
  said("Yes, they said.", "Ann"),
  photo("a", { caption: words("A ", link("https://a.example/", "boat"), " at sea") }),
  p(""),
);

/** What is told with this selected in the block of that number; `select` gets its node. */
function told(index: number, start: number, end = start) {
  const { blocks, change, close } = openEditor(story(...body));
  const block = blocks()[index];
  let words = null;
  change(() => {
    const node = $findBlock(block?.id ?? "");
    if (node) $selectWords(node, start, end);
    words = $selectedWords();
  });
  close();
  return words;
}

const stretch = (index: number, start: number, end: number) => ({
  from: { block: body[index]?.id, offset: start },
  to: { block: body[index]?.id, offset: end },
});

test("without a selection it is the line with the caret: an item, the speaker, a caption; an empty line is empty", () => {
  expect(told(0, 5)).toEqual(stretch(0, 4, 7));
  expect(told(0, 13)).toEqual(stretch(0, 8, 13));
  expect(told(1, 17)).toEqual(stretch(1, 16, 19));
  expect(told(2, 4)).toEqual(stretch(2, 0, 13));
  expect(told(3, 0)).toEqual(stretch(3, 0, 0));
});

test("everything selected goes from the first word to the last, whichever way it was selected", () => {
  const { change, close } = openEditor(story(p("One"), p("Two three")));
  const found: unknown[] = [];
  change(() => {
    const root = $getRoot();
    const last = root.getLastChildOrThrow();
    for (const isBackward of [false, true]) {
      const selection = $createRangeSelection();
      const [start, end] = isBackward ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
      start.set(root.getFirstChildOrThrow().getKey(), 0, "element");
      end.set(last.getKey(), $isElementNode(last) ? last.getChildrenSize() : 0, "element");
      $setSelection(selection);
      found.push($selectedWords());
    }
    $setSelection(null);
    found.push($selectedWords());
  });
  const all = { from: { block: "000000000001", offset: 0 }, to: { block: "000000000002", offset: 9 } };
  expect(found).toEqual([all, all, null]);
  close();
});

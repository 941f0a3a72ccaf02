import fc from "fast-check";
import { $getSelection, $isNodeSelection, $isRangeSelection } from "lexical";
import { expect, test } from "vitest";
import { noSource } from "../../../article/blocks/quote";
import { blockText } from "../../../article/passages";
import { applyFix } from "../../../article/preflight/applyFix";
import type { Fix } from "../../../article/preflight/finding";
import { preflight } from "../../../article/preflight/preflight";
import { noPublication } from "../../../article/publication/publication";
import type { Story } from "../../../article/story";
import { $applyFixes } from "../../../renderer/editor/shared/applyFix";
import { $findBlock } from "../../../renderer/editor/shared/blockIds";
import { $selectWords } from "../../../renderer/editor/shared/passages";
import { arbitraryStory } from "../../arbitraries";
import {
  bullets,
  divider,
  item,
  link,
  marked,
  mostRead,
  p,
  photo,
  said,
  story,
  support,
  table,
  words,
} from "../../builders";
import { openEditor } from "./editor";

const runs = Number(process.env.GALLEY_RUNS ?? 40);
const settled = () => new Promise((resolve) => setTimeout(resolve));
const context = { now: "2026-11-14T17:30:00+03:00", slugsInUse: [], publication: noPublication };

/** What becomes of the body in the editor and in the document; both have to be the same. */
async function fixedBody(before: Story, fix: Fix) {
  const opened = openEditor(before);
  await settled();
  opened.history.step(() => {
    opened.editor.update(() => "block" in fix && $applyFixes([fix]), { discrete: true });
  });
  const [shown, saved] = [opened.blocks(), opened.saved()];
  opened.history.undo();
  await settled();
  const undone = opened.saved();
  opened.close();
  return { shown, saved, undone };
}

test("a fix does in the editor what it says it does to the story, and one undo takes it back", async () => {
  const property = fc.asyncProperty(arbitraryStory(), async (random) => {
    const opened = openEditor(random);
    await settled();
    const before = { ...random, body: opened.saved() };
    opened.close();
    const fixes = preflight(before, context).flatMap(({ fix }) => (fix && fix.kind !== "field" ? [fix] : []));
    for (const fix of fixes.slice(0, 3)) {
      const { shown, saved, undone } = await fixedBody(before, fix);
      const wanted = applyFix(before, fix).body;
      if (wanted.length > 0) expect(shown).toEqual(wanted);
      expect(saved).toEqual(shown);
      expect(undone).toEqual(before.body);
    }
  });
  await fc.assert(property, { numRuns: runs, endOnFailure: true });
}, 60_000);

test("tracking goes from every address of a block, and a photo's words are no longer the file's", async () => {
  const url = "https://a.example/?utm_source=x";
  const source = { ...noSource, url };
  const body = [
    p(words("a ", link(url, "b"), marked(" c", "bold"))),
    said(words(link(url, "d")), "Ann", { source }),
    support(words(link(url, "e")), "Give", url),
    mostRead("Read", { text: "f", url }),
    photo("a", { alt: "a  b", fromFile: ["alt", "credit"] }),
  ];
  const before = story(...body);
  for (const { fix } of preflight(before, context)) {
    if (fix?.kind !== "address" && fix?.kind !== "photo") continue;
    const { saved } = await fixedBody(before, fix);
    expect(saved).toEqual(applyFix(before, fix).body);
    expect(saved).not.toEqual(before.body);
  }
});

test("the words that a place tells of are selected, in every kind of block", async () => {
  const before = story(
    p(words("One ", marked("two", "bold"), " three")),
    bullets("a", item("bc", bullets("de")), "f"),
    said("Yes\nno", "Ann"),
    photo("a", { caption: words("Cap", link("https://a.example", "tion")) }),
    mostRead("Read", "Head"),
    support("Help", "Give", ""),
    table("Tab", ["x1"], ["y1"]),
  );
  const opened = openEditor(before);
  await settled();
  for (const block of before.body) {
    for (const match of blockText(block).matchAll(/\p{L}+\d?/gu)) {
      const [word] = match;
      expect(selected(block.id, match.index, match.index + word.length)).toBe(word);
    }
  }
  opened.close();

  function selected(block: string, start: number, end: number): string {
    opened.editor.update(() => $selectWords($findBlock(block) ?? never(), start, end), { discrete: true });
    return opened.editor.read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) ? selection.getTextContent() : "";
    });
  }
});

test("a place without words puts the caret there, and selects a block that has no text", async () => {
  const before = story(bullets("a", "", "b"), divider(), p(""));
  const opened = openEditor(before);
  await settled();
  const anchor = (block: string, at: number) => {
    opened.editor.update(() => $selectWords($findBlock(block) ?? never(), at, at), { discrete: true });
    return opened.editor.read(() => {
      const selection = $getSelection();
      if ($isNodeSelection(selection)) return "node";
      return $isRangeSelection(selection) ? selection.anchor.getNode().getIndexWithinParent() : null;
    });
  };
  const [list, rule, paragraph] = before.body.map(({ id }) => id);
  expect([anchor(list ?? "", 2), anchor(rule ?? "", 0), anchor(paragraph ?? "", 0)]).toEqual([1, "node", 2]);
  opened.close();
});

function never(): never {
  throw new Error("The block is not in the editor.");
}

test("the words that were selected are still selected when a fix makes them longer or shorter", async () => {
  const one = story(p("Говорили во вторник, 9 ноября, долго."));
  const opened = openEditor(one);
  await settled();
  const block = one.body[0]?.id ?? "";
  const selected = (fix?: Fix) => {
    opened.editor.update(
      () => {
        const found = $findBlock(block);
        if (fix === undefined && found) $selectWords(found, 12, 29);
        else if (fix && "block" in fix) $applyFixes([fix]);
      },
      { discrete: true },
    );
    return opened.editor.read(() => $getSelection()?.getTextContent());
  };
  expect(selected()).toBe("вторник, 9 ноября");
  const edits = [
    { start: 9, end: 11, text: "в" },
    { start: 12, end: 19, text: "понедельник" },
  ];
  expect(selected({ kind: "words", block, edits, label: "Make it Monday", isSure: false })).toBe(
    "понедельник, 9 ноября",
  );
  opened.close();
});

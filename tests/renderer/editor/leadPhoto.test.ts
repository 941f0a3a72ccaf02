import { $getRoot } from "lexical";
import { afterEach, expect, test } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { isLead } from "../../../renderer/editor/photo/isLead";
import { whenOrderChanges } from "../../../renderer/editor/shared/blockOrder";
import { $isPhoto } from "../../../renderer/editor/shared/photo/PhotoNode";
import { divider, mostRead, p, photo, photoToCome, story, support } from "../../builders";
import { type OpenEditor, openEditor } from "./editor";
import { caretAfter, press, type } from "./typing";

let open: OpenEditor;
afterEach(() => open.close());

/** Of each photo of the story, whether the editor says that it leads. */
function leads(...blocks: readonly Block[]): readonly boolean[] {
  open = openEditor(story(...blocks));
  return leadsNow();
}

function leadsNow(): readonly boolean[] {
  const keys = open.editor.read(() =>
    $getRoot()
      .getChildren()
      .filter($isPhoto)
      .map((node) => node.getKey()),
  );
  return keys.map((key) => isLead(open.editor, key));
}

test("the editor calls that photo the lead which the page leads with", () => {
  expect(leads(photo("a"), photo("b"), p("Words."))).toEqual([true, false]);
  expect(leads(support("Help us", "Give", ""), mostRead("Most read", "One"), p(), photo("a"))).toEqual([true]);
  expect(leads(divider(), photo("a"), p("Words."))).toEqual([true]);
  expect(leads(photoToCome(), photo("a"), p("Words."))).toEqual([false, true]);
  expect(leads(p("Words."), photo("a"))).toEqual([false]);
});

test("words that come before the photo take its lead away", () => {
  expect(leads(p(), photo("a"), p("Words."))).toEqual([true]);
  open.change(() => void $getRoot().getFirstChild()?.selectEnd());
  type(open, "First");
  expect(leadsNow()).toEqual([false]);
});

test("who asks for the order of the blocks is not told of every letter", () => {
  open = openEditor(story(p("Words"), p("After")));
  let told = 0;
  const stop = whenOrderChanges(open.editor, () => {
    told += 1;
  });
  caretAfter(open, "Words");
  type(open, "!");
  expect(told).toBe(0);
  press(open, "Enter");
  expect(told).toBe(1);
  stop();
});

import { afterEach, expect, test } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { pullQuoteAction } from "../../../renderer/editor/pullQuote/PullQuoteExtension";
import { p, pull, said, story } from "../../builders";
import { type OpenEditor, openEditor } from "./editor";
import { caretAfter, caretBefore, caretInEmpty, paste, press, type, written } from "./typing";

let open: OpenEditor;

function start(...blocks: readonly Block[]): void {
  open = openEditor(story(...blocks));
}

afterEach(() => {
  expect(open.saved()).toEqual(open.blocks());
  open.close();
});

test("the action makes a pull quote of the paragraph and a paragraph of the pull quote", () => {
  start(p("One."));
  caretAfter(open, "One.");
  open.change(() => pullQuoteAction.run(open.editor));
  expect(written(open)).toEqual([pull("One.")]);
  open.change(() => pullQuoteAction.run(open.editor));
  expect(written(open)).toEqual([p("One.")]);
});

test("Enter goes on below in a paragraph", () => {
  start(pull("One."));
  caretAfter(open, "One.");
  press(open, "Enter");
  type(open, "Two.");
  expect(written(open)).toEqual([pull("One."), p("Two.")]);
});

test("Enter in an empty pull quote makes a paragraph of it", () => {
  start(pull(""));
  caretInEmpty(open, "pull-quote");
  press(open, "Enter");
  expect(written(open)).toEqual([p("")]);
});

test("Backspace at its start makes a paragraph of it and does not melt it into the one before", () => {
  start(p("Before."), pull("One."));
  caretBefore(open, "One.");
  press(open, "Backspace");
  expect(written(open)).toEqual([p("Before."), p("One.")]);
});

test("Backspace at the start of the paragraph after joins it, as two paragraphs do", () => {
  start(pull("One."), p("Two."));
  caretBefore(open, "Two.");
  press(open, "Backspace");
  expect(written(open)).toEqual([pull("One.Two.")]);
});

test("a pull quote pasted into a quotation goes behind the quote", () => {
  start(said("One.", "Anna"));
  caretAfter(open, "One.");
  press(open, "Enter");
  paste(open, pull("Pulled"));
  expect(written(open)).toEqual([said("One.", "Anna"), pull("Pulled")]);
});

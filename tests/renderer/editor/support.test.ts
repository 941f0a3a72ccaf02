// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import type { Block } from "../../../article/blocks/block";
import type { NodeJson } from "../../../article/document/nodeJson";
import { supportAction } from "../../../renderer/editor/support/SupportExtension";
import { h2, p, story, support, words } from "../../builders";
import { type OpenEditor, openEditor } from "./editor";
import {
  appendNodes,
  caret,
  caretAfter,
  caretBefore,
  caretInEmpty,
  paste,
  press,
  select,
  type,
  written,
} from "./typing";

let open: OpenEditor;

function start(...blocks: readonly Block[]): void {
  open = openEditor(story(...blocks));
}

afterEach(() => {
  expect(open.saved()).toEqual(open.blocks());
  open.close();
});

const call = support("Help us.", "Give", "https://example.org/give");

test("a new call for support is empty and holds the caret", () => {
  start(p(""));
  caretInEmpty(open, "paragraph");
  open.change(() => supportAction.run(open.editor));
  expect(written(open)).toEqual([support("", "", ""), p("")]);
  type(open, "Help us.");
  expect(written(open)).toEqual([support("Help us.", "", ""), p("")]);
});

test("Enter in the text goes to the label, Enter in the label leaves the card", () => {
  start(call);
  caretAfter(open, "Help");
  press(open, "Enter");
  expect(caret(open)).toBe("support-label: Give");
  press(open, "Enter");
  type(open, "On.");
  expect(written(open)).toEqual([call, p("On.")]);
});

test("Shift+Enter breaks the text's line and leaves the label", () => {
  start(call);
  caretAfter(open, "Help");
  press(open, "Shift+Enter");
  caretAfter(open, "Give");
  press(open, "Shift+Enter");
  expect(written(open)).toEqual([{ ...call, text: words("Help", { kind: "break" }, " us.") }, p("")]);
});

test("Backspace and Delete at the edges move the caret and take no words", () => {
  start(p("Before."), call, p("After."));
  const before = open.blocks();
  for (const [go, key, arrives] of [
    [() => caretAfter(open, "Before."), "Delete", "support-text: "],
    [() => caretAfter(open, "Help us."), "Delete", "support-label: "],
    [() => caretAfter(open, "Give"), "Delete", "paragraph: "],
    [() => caretBefore(open, "After."), "Backspace", "support-label: Give"],
    [() => caretBefore(open, "Give"), "Backspace", "support-text: Help us."],
  ] as const) {
    go();
    press(open, key);
    expect(caret(open)).toBe(arrives);
    expect(open.blocks()).toEqual(before);
  }
});

test("Backspace at the text's start makes paragraphs of the card, with the address", () => {
  start(call);
  caretBefore(open, "Help");
  press(open, "Backspace");
  expect(written(open)).toEqual([p("Help us."), p("Give (https://example.org/give)")]);
});

test("Backspace in an empty card leaves an empty paragraph", () => {
  start(p("Before."), support("", "", ""));
  caretInEmpty(open, "support-text");
  press(open, "Backspace");
  expect(written(open)).toEqual([p("Before."), p("")]);
});

test("what is left after deleting across the parts stands in the text", () => {
  start(call, p("After."));
  select(open, "us.", "Gi");
  press(open, "Delete");
  expect(written(open)).toEqual([support("Help ve", "", "https://example.org/give"), p("After.")]);
});

test("pasted paragraphs stay in the text as lines, other blocks go behind the card", () => {
  start(call);
  caretAfter(open, "Help us.");
  paste(open, p(" Now."), p("Please."), h2("Head"));
  const lines = words("Help us. Now.", { kind: "break" }, "Please.");
  expect(written(open)).toEqual([{ ...call, text: lines }, h2("Head")]);
});

test("a card without a part gets it, and orphaned parts are paragraphs", () => {
  const part = (type: string, words: string): NodeJson => ({ type, children: [{ type: "text", text: words }] });
  start(p("Before."));
  appendNodes(open, { type: "support", children: [part("support-label", "Give")] }, part("support-text", "Alone"));
  expect(written(open)).toEqual([p("Before."), support("", "Give", ""), p("Alone")]);
});

test("of several texts the first takes in the lines of the others, of several labels the first stays", () => {
  const part = (type: string, words: string): NodeJson => ({ type, children: [{ type: "text", text: words }] });
  start(p("Before."));
  const children = [
    part("paragraph", "Zero"),
    part("support-text", "One"),
    part("support-label", "Give"),
    part("support-text", "Two"),
    part("support-label", "More"),
  ];
  appendNodes(open, { type: "support", children });
  const lines = words("Zero", { kind: "break" }, "One", { kind: "break" }, "Two");
  expect(written(open)).toEqual([p("Before."), support(lines, "Give", ""), p("More")]);
});

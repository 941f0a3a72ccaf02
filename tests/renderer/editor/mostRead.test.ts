// @vitest-environment happy-dom
import { $generateHtmlFromNodes } from "@lexical/html";
import { PASTE_COMMAND } from "lexical";
import { afterEach, expect, test } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { mostReadAction } from "../../../renderer/editor/mostRead/MostReadExtension";
import { bullets, divider, mostRead, numbered, p, story } from "../../builders";
import { type OpenEditor, openEditor } from "./editor";
import {
  appendNodes,
  caret,
  caretAfter,
  caretBefore,
  caretInEmpty,
  paste,
  pasteHtml,
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

const linked = (text: string, url: string) => ({ text, url });

test("a new list has an empty title and an empty item, and the caret is in the title", () => {
  start(p(""));
  caretInEmpty(open, "paragraph");
  open.change(() => mostReadAction.run(open.editor));
  type(open, "Now");
  expect(written(open)).toEqual([mostRead("Now", ""), p("")]);
});

test("Enter in the title goes to the first item, Enter in an item makes the next one", () => {
  start(mostRead("Now", "One two"));
  caretAfter(open, "Now");
  press(open, "Enter");
  expect(caret(open)).toBe("most-read-item: ");
  caretAfter(open, "One");
  press(open, "Enter");
  expect(written(open)).toEqual([mostRead("Now", "One", " two")]);
  expect(caret(open)).toBe("most-read-item: ");
});

test("Enter on an empty last item leaves below the card", () => {
  start(mostRead("Now", "One"));
  caretAfter(open, "One");
  press(open, "Enter");
  press(open, "Enter");
  type(open, "On.");
  expect(written(open)).toEqual([mostRead("Now", "One"), p("On.")]);
});

test("Enter on the only item, still empty, leaves the card and keeps it", () => {
  start(mostRead("Now", ""));
  caretInEmpty(open, "most-read-item");
  press(open, "Enter");
  expect(written(open)).toEqual([mostRead("Now", ""), p("")]);
});

test("Shift+Enter is Enter: a headline is one line", () => {
  start(mostRead("Now", "One"));
  caretAfter(open, "One");
  press(open, "Shift+Enter");
  type(open, "Two");
  expect(written(open)).toEqual([mostRead("Now", "One", "Two")]);
});

test("Backspace at an item's start joins it with the one before, which takes its address when it has none", () => {
  start(mostRead("Now", "One", linked("Two", "https://example.org/2"), linked("Three", "https://example.org/3")));
  caretBefore(open, "Three");
  press(open, "Backspace");
  caretBefore(open, "TwoThree");
  press(open, "Backspace");
  expect(written(open)).toEqual([mostRead("Now", linked("OneTwoThree", "https://example.org/2"))]);
  type(open, "+");
  expect(written(open)).toEqual([mostRead("Now", linked("One+TwoThree", "https://example.org/2"))]);
});

test("Delete at an item's end joins it with the next", () => {
  start(mostRead("Now", "One", "Two"));
  caretAfter(open, "One");
  press(open, "Delete");
  type(open, "+");
  expect(written(open)).toEqual([mostRead("Now", "One+Two")]);
});

test("Backspace at the first item's start goes to the title and merges nothing; an empty item goes away", () => {
  start(mostRead("Now", "One", "Two"));
  caretBefore(open, "One");
  press(open, "Backspace");
  expect(caret(open)).toBe("most-read-title: Now");
  expect(written(open)).toEqual([mostRead("Now", "One", "Two")]);
});

test("Backspace at the title's start makes paragraphs of the list, with the addresses", () => {
  start(p("Before."), mostRead("Now", "One", linked("Two", "https://example.org/2")));
  caretBefore(open, "Now");
  press(open, "Backspace");
  expect(written(open)).toEqual([p("Before."), p("Now"), p("One"), p("Two (https://example.org/2)")]);
});

test("Backspace after the card and Delete before it move the caret into it", () => {
  start(p("Before."), mostRead("Now", "One"), p(""));
  caretInEmpty(open, "paragraph");
  press(open, "Backspace");
  expect(caret(open)).toBe("most-read-item: One");
  caretAfter(open, "Before.");
  press(open, "Delete");
  expect(caret(open)).toBe("most-read-title: ");
  expect(written(open)).toEqual([p("Before."), mostRead("Now", "One")]);
});

test("pasted lists and paragraphs are items, without their numbers, and links are their addresses", () => {
  start(mostRead("Now", "One"));
  caretAfter(open, "One");
  press(open, "Enter");
  pasteHtml(open, '<p>1. Two</p><ul><li><a href="https://example.org/3">Three</a></li><li><b>Four</b></li></ul>');
  expect(written(open)).toEqual([mostRead("Now", "One", "Two", linked("Three", "https://example.org/3"), "Four")]);
});

test("pasted items in the middle of an item: what stood behind the caret follows the last", () => {
  start(mostRead("Now", "One end"));
  caretAfter(open, "One");
  paste(open, numbered(" a", "b"), p("3) c"));
  expect(written(open)).toEqual([mostRead("Now", "One a", "b", "c end")]);
});

test("pasted lines of plain text are items", () => {
  start(mostRead("Now", ""));
  caretInEmpty(open, "most-read-item");
  const data = new DataTransfer();
  data.setData("text/plain", "1. One\n2. Two\n\n• Three");
  open.change(() => {
    open.editor.dispatchCommand(PASTE_COMMAND, new ClipboardEvent("paste", { clipboardData: data }));
  });
  expect(written(open)).toEqual([mostRead("Now", "One", "Two", "Three")]);
});

test("what is no line goes behind the card", () => {
  start(mostRead("Now", "One"));
  caretAfter(open, "One");
  paste(open, divider(), p("Two"));
  expect(written(open)).toEqual([mostRead("Now", "One", "Two"), divider()]);
});

test("copied as HTML a list is numbered and linked", () => {
  start(mostRead("Now", "One", linked("Two", "https://example.org/2")));
  expect(open.editor.read(() => $generateHtmlFromNodes(open.editor, null)).replace(/<\/?span[^>]*>/g, "")).toBe(
    '<aside data-kind="most-read"><h2>Now</h2><ol><li>One</li><li><a href="https://example.org/2">Two</a></li></ol></aside>',
  );
});

test("deleting across items keeps the rest of both in one", () => {
  start(mostRead("Now", "One two", "Three", "Four five"));
  select(open, "two", "Four ");
  press(open, "Delete");
  expect(written(open)).toEqual([mostRead("Now", "One five")]);
});

test("a card without a title gets one, blocks in it become items, and orphaned parts are paragraphs", () => {
  const item = { type: "most-read-item", children: [{ type: "text", text: "One" }] };
  start(p("Before."));
  appendNodes(open, { type: "most-read", children: [item, { ...item, type: "paragraph" }] }, item);
  expect(written(open)).toEqual([p("Before."), mostRead("", "One", "One"), p("One")]);
  caretAfter(open, "Before.");
  paste(open, bullets("a"));
});

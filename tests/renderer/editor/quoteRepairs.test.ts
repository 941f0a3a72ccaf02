import { afterEach, expect, test } from "vitest";
import type { NodeJson } from "../../../article/document/nodeJson";
import { h2, p, said, story, words } from "../../builders";
import { type OpenEditor, openEditor } from "./editor";
import { appendNodes, written } from "./typing";

let open: OpenEditor;

function brokenQuote(...children: readonly NodeJson[]): void {
  open = openEditor(story(p("Before.")));
  appendNodes(open, { type: "attributed-quote", children });
}

afterEach(() => {
  expect(open.saved()).toEqual(open.blocks());
  open.close();
});

const text = (words: string): NodeJson => ({ type: "text", text: words });
const paragraph = (words: string): NodeJson => ({ type: "paragraph", children: [text(words)] });
const quotation = (...lines: readonly string[]): NodeJson => ({ type: "quotation", children: lines.map(paragraph) });
const attribution = (speaker = ""): NodeJson => ({ type: "attribution", children: speaker ? [text(speaker)] : [] });

test("a quote without an attribution gets one", () => {
  brokenQuote(quotation("One."));
  expect(written(open)).toEqual([p("Before."), said("One.")]);
});

test("a quote without a quotation gets an empty one", () => {
  brokenQuote(attribution("Anna"));
  expect(written(open)).toEqual([p("Before."), said("", "Anna")]);
});

test("a quote of nothing at all is a paragraph", () => {
  brokenQuote();
  expect(written(open)).toEqual([p("Before."), p("")]);
});

test("of several quotations the first takes in the others", () => {
  brokenQuote(quotation("One."), attribution("Anna"), quotation("Two."));
  expect(written(open)).toEqual([p("Before."), { ...said("", "Anna"), quotation: [words("One."), words("Two.")] }]);
});

test("of several attributions the first stays, an empty one gives way, another goes behind the quote", () => {
  brokenQuote(quotation("One."), attribution(), attribution("Anna"), attribution("Boris"), attribution());
  expect(written(open)).toEqual([p("Before."), said("One.", "Anna"), p("Boris")]);
});

test("an attribution before its quotation changes places with it", () => {
  brokenQuote(attribution("Anna"), quotation("One."));
  expect(written(open)).toEqual([p("Before."), said("One.", "Anna")]);
});

test("paragraphs beside the quotation go into it, in their order, those behind the attribution behind the quote", () => {
  brokenQuote(paragraph("Zero."), quotation("One."), paragraph("Two."), attribution("Anna"), paragraph("Three."));
  const lines = ["Zero.", "One.", "Two."].map((line) => words(line));
  expect(written(open)).toEqual([p("Before."), { ...said("", "Anna"), quotation: lines }, p("Three.")]);
});

test("words right in the quotation are a paragraph of it, blocks of another kind go behind the quote", () => {
  const heading = { type: "heading", tag: "h2", children: [text("Head")] };
  brokenQuote({ type: "quotation", children: [text("One."), heading, paragraph("Two.")] }, attribution("Anna"));
  expect(written(open)).toEqual([
    p("Before."),
    { ...said("", "Anna"), quotation: [words("One."), words("Two.")] },
    h2("Head"),
  ]);
});

test("parts without their quote are paragraphs", () => {
  open = openEditor(story(p("Before.")));
  appendNodes(open, quotation("One.", "Two."), attribution("Anna"));
  expect(written(open)).toEqual([p("Before."), p("One."), p("Two."), p("Anna")]);
});

test("Lexical's own quote becomes one of ours", () => {
  open = openEditor(story(p("Before.")));
  appendNodes(open, { type: "quote", children: [text("One.")] });
  expect(written(open)).toEqual([p("Before."), said("One.")]);
});

// @vitest-environment happy-dom
import { $generateHtmlFromNodes } from "@lexical/html";
import { afterEach, describe, expect, test } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { quoteAction } from "../../../renderer/editor/quote/QuoteExtension";
import { bullets, h2, p, photo, pull, said, story, words } from "../../builders";
import { type OpenEditor, openEditor } from "./editor";
import { caret, caretAfter, caretBefore, caretInEmpty, paste, pasteHtml, press, select, type, written } from "./typing";

let open: OpenEditor;

function start(...blocks: readonly Block[]): void {
  open = openEditor(story(...blocks));
}

afterEach(() => {
  expect(open.saved()).toEqual(open.blocks());
  open.close();
});

const two = (first: string, second: string, speaker = "") => ({
  ...said("", speaker),
  quotation: [words(first), words(second)],
});

describe("Enter", () => {
  test("in the quotation makes a paragraph of it", () => {
    start(said("One. Two.", "Anna"));
    caretAfter(open, "One.");
    press(open, "Enter");
    expect(written(open)).toEqual([two("One.", " Two.", "Anna")]);
  });

  test("on the quotation's empty last paragraph removes it and goes to the attribution", () => {
    start(said("One.", "Anna"));
    caretAfter(open, "One.");
    press(open, "Enter");
    press(open, "Enter");
    expect(written(open)).toEqual([said("One.", "Anna")]);
    expect(caret(open)).toBe("attribution: Anna");
  });

  test("in an empty quotation goes to the attribution", () => {
    start(said("", ""));
    caretInEmpty(open, "paragraph");
    press(open, "Enter");
    expect(caret(open)).toBe("attribution: ");
    expect(written(open)).toEqual([said("", "")]);
  });

  test("in the attribution makes a paragraph after the quote, and so does Shift+Enter", () => {
    start(said("One.", "Anna"));
    caretAfter(open, "Anna");
    press(open, "Enter");
    type(open, "She left.");
    expect(written(open)).toEqual([said("One.", "Anna"), p("She left.")]);
    caretAfter(open, "Anna");
    press(open, "Shift+Enter");
    expect(written(open)).toEqual([said("One.", "Anna"), p(""), p("She left.")]);
  });

  test("in the middle of the attribution takes what follows along", () => {
    start(said("One.", "Anna she said"));
    caretAfter(open, "Anna");
    press(open, "Enter");
    expect(written(open)).toEqual([said("One.", "Anna"), p(" she said")]);
  });
});

describe("Backspace", () => {
  test("at the attribution's start moves the caret to the quotation's end and never merges", () => {
    start(two("One.", "Two.", "Anna"));
    caretBefore(open, "Anna");
    press(open, "Backspace");
    expect(written(open)).toEqual([two("One.", "Two.", "Anna")]);
    expect(caret(open)).toBe("paragraph: Two.");
  });

  test("in an empty attribution moves the caret to the quotation's end", () => {
    start(said("One."));
    caretInEmpty(open, "attribution");
    press(open, "Backspace");
    expect(written(open)).toEqual([said("One.")]);
    expect(caret(open)).toBe("paragraph: One.");
  });

  test("at the quotation's start makes paragraphs of the quote; nothing is lost", () => {
    const source = { kind: "interview", title: "Radio", url: "https://example.org/a", date: "2026-11-14" } as const;
    start(p("Before."), { ...two("One.", "Two.", "Anna"), role: "librarian", source });
    caretBefore(open, "One.");
    press(open, "Backspace");
    expect(written(open)).toEqual([
      p("Before."),
      p("One."),
      p("Two."),
      p("Anna, librarian · Radio, 2026-11-14 · https://example.org/a"),
    ]);
    expect(caret(open)).toBe("paragraph: ");
  });

  test("at the quotation's start of an empty quote leaves an empty paragraph", () => {
    start(said(""));
    caretInEmpty(open, "paragraph");
    press(open, "Backspace");
    type(open, "Again.");
    expect(written(open)).toEqual([p("Again.")]);
  });

  test("at the start of a later paragraph of the quotation joins it with the one before", () => {
    start(two("One.", "Two.", "Anna"));
    caretBefore(open, "Two.");
    press(open, "Backspace");
    expect(written(open)).toEqual([said("One.Two.", "Anna")]);
  });

  test("at the start of the paragraph after the quote goes into the attribution", () => {
    start(said("One.", "Anna"), p("After."));
    caretBefore(open, "After.");
    press(open, "Backspace");
    expect(written(open)).toEqual([said("One.", "Anna"), p("After.")]);
    expect(caret(open)).toBe("attribution: Anna");
  });

  test("in an empty paragraph after the quote removes it", () => {
    start(said("One.", "Anna"), p(""));
    caretInEmpty(open, "paragraph");
    press(open, "Backspace");
    expect(written(open)).toEqual([said("One.", "Anna")]);
    expect(caret(open)).toBe("attribution: Anna");
  });

  test("at the start of a heading or a list after the quote goes into the attribution as well", () => {
    start(said("One.", "Anna"), h2("Head"), said("Two.", "Boris"), bullets("item"));
    const before = written(open);
    caretBefore(open, "Head");
    press(open, "Backspace");
    expect(caret(open)).toBe("attribution: Anna");
    caretBefore(open, "item");
    press(open, "Backspace");
    expect(caret(open)).toBe("attribution: Boris");
    expect(written(open)).toEqual(before);
  });
});

describe("Delete", () => {
  test("at the end of the paragraph before the quote goes into the quotation", () => {
    start(p("Before."), said("One.", "Anna"));
    caretAfter(open, "Before.");
    press(open, "Delete");
    expect(written(open)).toEqual([p("Before."), said("One.", "Anna")]);
    expect(caret(open)).toBe("paragraph: ");
    type(open, "Oh! ");
    expect(written(open)).toEqual([p("Before."), said("Oh! One.", "Anna")]);
  });

  test("in an empty paragraph before the quote removes it", () => {
    start(p(""), said("One.", "Anna"));
    caretInEmpty(open, "paragraph");
    press(open, "Delete");
    type(open, "Oh! ");
    expect(written(open)).toEqual([said("Oh! One.", "Anna")]);
  });

  test("at the quotation's end goes to the attribution, at its end to the paragraph after", () => {
    start(said("One.", "Anna"), p("After."));
    caretAfter(open, "One.");
    press(open, "Delete");
    expect(caret(open)).toBe("attribution: ");
    caretAfter(open, "Anna");
    press(open, "Delete");
    expect(caret(open)).toBe("paragraph: ");
    expect(written(open)).toEqual([said("One.", "Anna"), p("After.")]);
  });

  test("of a selection across the parts keeps the quote whole", () => {
    start(two("One two.", "Three.", "Anna B."), p("After."));
    select(open, "two.", "Anna ");
    press(open, "Delete");
    expect(written(open)).toEqual([said("One ", "B."), p("After.")]);
  });

  test("of a selection from the quotation into the paragraph after keeps the rest of both", () => {
    start(said("One two.", "Anna"), p("After all."));
    select(open, "two.", "After ");
    press(open, "Delete");
    expect(written(open)).toEqual([said("One ", ""), p("all.")]);
  });

  test("of a selection from the paragraph before into the quotation keeps the rest of both", () => {
    start(p("Before it."), said("One two.", "Anna"));
    select(open, "it.", "One ");
    press(open, "Delete");
    expect(written(open)).toEqual([p("Before "), said("two.", "Anna")]);
  });

  test("of everything can be undone", () => {
    start(p("Before."), two("One.", "Two.", "Anna"), p("After."));
    const before = open.blocks();
    select(open, "Before.", "After.");
    press(open, "Delete");
    expect(written(open)).toEqual([p("")]);
    open.history.undo();
    expect(open.blocks()).toEqual(before);
  });
});

describe("Paste", () => {
  test("of several paragraphs into the quotation keeps them inside", () => {
    start(said("One.", "Anna"));
    caretAfter(open, "One.");
    paste(open, p("Two."), p("Three."), p("Four."));
    const quotation = ["One.Two.", "Three.", "Four."].map((line) => words(line));
    expect(written(open)).toEqual([{ ...said("", "Anna"), quotation }]);
  });

  test("of blocks that cannot live in the quotation puts them behind the quote, in their order", () => {
    start(said("One.", "Anna"), p("After."));
    caretAfter(open, "One.");
    paste(open, p("Two."), h2("Head"), photo("a"), bullets("item"), pull("Pulled"), said("Said", "Boris"));
    expect(written(open)).toEqual([
      said("One.Two.", "Anna"),
      h2("Head"),
      photo("a"),
      bullets("item"),
      pull("Pulled"),
      said("Said", "Boris"),
      p("After."),
    ]);
  });

  test("of several paragraphs into the attribution puts all but the first behind the quote", () => {
    start(said("One.", "Anna"));
    caretAfter(open, "Anna");
    paste(open, p(" B."), p("Two."), p("Three."));
    expect(written(open)).toEqual([said("One.", "Anna B."), p("Two."), p("Three.")]);
  });

  test("of marked words and links into the attribution leaves plain words", () => {
    start(said("One.", "Anna "));
    caretAfter(open, "Anna ");
    pasteHtml(open, '<p><b>Maria</b> <a href="https://example.org">Smith</a></p>');
    expect(written(open)).toEqual([said("One.", "Anna Maria Smith")]);
  });

  test("of a whole quote makes one more; of a part of its words makes text", () => {
    start(p("Before."));
    caretAfter(open, "Before.");
    paste(open, said("One.", "Anna"));
    expect(written(open)).toEqual([p("Before."), said("One.", "Anna")]);
  });

  test("of a blockquote from elsewhere makes a quote, with who said it where that is told", () => {
    start(p(""));
    caretInEmpty(open, "paragraph");
    pasteHtml(
      open,
      "<blockquote><p>One <b>two</b>.</p><p>Three.</p></blockquote><figure><blockquote>Four.</blockquote><figcaption>— Anna, a book</figcaption></figure><blockquote><p>Five.</p><footer>Boris</footer></blockquote><blockquote><p>Six.</p><p><cite>Vera</cite></p></blockquote>",
    );
    const first = written(open)[0];
    expect(written(open).slice(1)).toEqual([
      said("Four.", "Anna, a book"),
      said("Five.", "Boris"),
      said("Six.", "Vera"),
    ]);
    expect(first).toMatchObject({ kind: "quote", quotation: [expect.anything(), words("Three.")], speaker: "" });
  });

  test("of our own exported quote brings role, source and language back", () => {
    start(p(""));
    caretInEmpty(open, "paragraph");
    pasteHtml(
      open,
      '<figure data-kind="quote"><blockquote lang="be"><p>One.</p></blockquote><figcaption><b>Anna</b>, librarian; <a href="https://example.org/a">Radio</a></figcaption></figure>',
    );
    expect(written(open)).toEqual([
      said("One.", "Anna", {
        role: "librarian",
        language: "be",
        source: { kind: "", title: "Radio", url: "https://example.org/a", date: "" },
      }),
    ]);
  });
});

test("copied as HTML a quote is a clean figure that the exported page would have", () => {
  const source = { kind: "interview", title: "Radio", url: "https://example.org/a", date: "" } as const;
  start(said("One <b>.", "Anna & B.", { role: "librarian", language: "be", source }), said("Two."));
  expect(open.editor.read(() => $generateHtmlFromNodes(open.editor, null)).replace(/ style="[^"]*"/g, "")).toBe(
    '<figure data-kind="quote"><blockquote lang="be"><p><span>One &lt;b&gt;.</span></p></blockquote><figcaption><b>Anna &amp; B.</b>, librarian; <a href="https://example.org/a">Radio</a></figcaption></figure><figure data-kind="quote"><blockquote><p><span>Two.</span></p></blockquote></figure>',
  );
});

describe("The action Quote", () => {
  test("makes one quotation of the selected blocks of text, and paragraphs of it again", () => {
    start(p("One."), h2("Two."), bullets("Three.", "Four."), p("Five."));
    select(open, "One.", "Four.");
    open.change(() => quoteAction.run(open.editor));
    const quotation = ["One.", "Two.", "Three.", "Four."].map((line) => words(line));
    expect(written(open)).toEqual([{ ...said(""), quotation }, p("Five.")]);
    open.change(() => quoteAction.run(open.editor));
    expect(written(open)).toEqual([p("One."), p("Two."), p("Three."), p("Four."), p("Five.")]);
  });

  test("on an empty line makes an empty quote with the caret in it, and a paragraph to go on in", () => {
    start(p(""));
    caretInEmpty(open, "paragraph");
    open.change(() => quoteAction.run(open.editor));
    type(open, "One.");
    expect(written(open)).toEqual([said("One."), p("")]);
  });

  test("is on in a quote", () => {
    start(said("One.", "Anna"), p("After."));
    caretAfter(open, "Anna");
    expect(open.editor.read(() => quoteAction.$isOn?.())).toBe(true);
    caretAfter(open, "After.");
    expect(open.editor.read(() => quoteAction.$isOn?.())).toBe(false);
  });

  test("is one step to undo", () => {
    start(p("One."));
    const before = open.blocks();
    caretAfter(open, "One.");
    open.change(() => quoteAction.run(open.editor));
    open.history.undo();
    expect(open.blocks()).toEqual(before);
  });
});

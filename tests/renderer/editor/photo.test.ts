import { $getRoot, $selectAll, $setSelection, $setState, DELETE_WORD_COMMAND } from "lexical";
import { afterEach, describe, expect, test } from "vitest";
import type { Block } from "../../../article/blocks/block";
import type { NodeJson } from "../../../article/document/nodeJson";
import { bulletedListAction } from "../../../renderer/editor/list/ListFeatureExtension";
import { $selectNode } from "../../../renderer/editor/shared/nodeSelection";
import { $isPhoto, type PhotoNode } from "../../../renderer/editor/shared/photo/PhotoNode";
import { copyrightState, creditState } from "../../../renderer/editor/shared/photo/photoState";
import { headingAction } from "../../../renderer/editor/text/TextExtension";
import { bullets, divider, gallery, h2, p, photo, story, table, words } from "../../builders";
import { type OpenEditor, openEditor } from "./editor";
import { appendNodes, caret, caretAfter, caretBefore, caretInEmpty, press, select, type, written } from "./typing";

let open: OpenEditor;

function start(...blocks: readonly Block[]): void {
  open = openEditor(story(...blocks));
}

afterEach(() => {
  expect(open.saved()).toEqual(open.blocks());
  open.close();
});

const boat = photo("a", {
  caption: words("The boat."),
  alt: "A boat at a pier",
  credit: "Anna",
  copyright: "© Anna",
  fromFile: ["alt", "credit"],
  focus: { x: 0.2, y: 0.7 },
});

function $photo(): PhotoNode {
  const found = $getRoot().getChildren().find($isPhoto);
  if (!found) throw new Error("There is no photo in the story.");
  return found;
}

describe("Enter in a caption", () => {
  test("at its end makes a paragraph after the photo", () => {
    start(boat);
    caretAfter(open, "boat.");
    press(open, "Enter");
    type(open, "It came at six.");
    expect(written(open)).toEqual([boat, p("It came at six.")]);
  });

  test("in its middle takes what follows along", () => {
    start(boat);
    caretAfter(open, "The");
    press(open, "Enter");
    expect(written(open)).toEqual([{ ...boat, caption: words("The") }, p(" boat.")]);
    expect(caret(open)).toBe("paragraph: ");
  });

  test("that is empty leads on in the text", () => {
    start(photo("a"), p("After"));
    caretInEmpty(open, "caption");
    press(open, "Enter");
    expect(written(open)).toEqual([photo("a"), p(""), p("After")]);
  });
});

describe("Backspace and Delete at a photo's edges", () => {
  test("Backspace at the start of a caption does nothing", () => {
    start(p("Before"), boat, p("After"));
    caretBefore(open, "The boat");
    press(open, "Backspace");
    expect(written(open)).toEqual([p("Before"), boat, p("After")]);
    expect(caret(open)).toBe("caption: ");
  });

  test("Ctrl+Backspace at the start of a caption does nothing either", () => {
    start(p("Before"), boat);
    caretBefore(open, "The boat");
    open.change(() => {
      open.editor.dispatchCommand(DELETE_WORD_COMMAND, true);
    });
    expect(written(open)).toEqual([p("Before"), boat]);
  });

  test("Backspace at the start of the paragraph after a photo moves into the caption, and nothing is merged", () => {
    start(boat, p("After"));
    caretBefore(open, "After");
    press(open, "Backspace");
    expect(written(open)).toEqual([boat, p("After")]);
    expect(caret(open)).toBe("caption: The boat.");
  });

  test("an empty paragraph after a photo is removed by it", () => {
    start(boat, p(""), p("After"));
    caretInEmpty(open, "paragraph");
    press(open, "Backspace");
    expect(written(open)).toEqual([boat, p("After")]);
    expect(caret(open)).toBe("caption: The boat.");
  });

  test("Delete at the end of the paragraph before a photo moves into the caption", () => {
    start(p("Before"), boat);
    caretAfter(open, "Before");
    press(open, "Delete");
    expect(written(open)).toEqual([p("Before"), boat]);
    expect(caret(open)).toBe("caption: ");
  });

  test("Delete in an empty paragraph before a photo removes it", () => {
    start(p(""), boat);
    caretInEmpty(open, "paragraph");
    press(open, "Delete");
    expect(written(open)).toEqual([boat]);
    expect(caret(open)).toBe("caption: ");
  });

  test("Delete at the end of a caption moves on and takes nothing", () => {
    start(boat, p("After"));
    caretAfter(open, "boat.");
    press(open, "Delete");
    expect(written(open)).toEqual([boat, p("After")]);
    expect(caret(open)).toBe("paragraph: ");
  });
});

describe("a selection", () => {
  test("across caption and paragraph can be deleted, and both stay what they are", () => {
    start(boat, p("After it came."));
    select(open, "boat.", "After");
    press(open, "Delete");
    expect(written(open)).toEqual([{ ...boat, caption: words("The ") }, p(" it came.")]);
  });

  test("from a paragraph into a caption can be deleted", () => {
    start(p("Before it."), boat);
    select(open, " it.", "The");
    press(open, "Backspace");
    expect(written(open)).toEqual([p("Before"), { ...boat, caption: words(" boat.") }]);
  });

  test("over a whole photo takes it away, and undo brings back everything it said", () => {
    start(p("Before"), boat, p("After"));
    const before = open.blocks();
    select(open, "fore", "Af");
    press(open, "Delete");
    expect(written(open)).toEqual([p("Beter")]);
    open.change(() => undefined);
    open.history.undo();
    expect(open.blocks()).toEqual(before);
  });

  test("of everything can be deleted, and undone", () => {
    start(boat, p("After"), photo("b"));
    const before = open.blocks();
    open.change(() => {
      $selectAll();
    });
    press(open, "Delete");
    expect(written(open)).toEqual([p("")]);
    open.history.undo();
    expect(open.blocks()).toEqual(before);
  });

  test("of the photo as a whole is deleted by one key, also when it is the only block", () => {
    start(boat);
    open.change(() => $selectNode($photo()));
    press(open, "Backspace");
    expect(written(open)).toEqual([p("")]);
    type(open, "On");
    expect(written(open)).toEqual([p("On")]);
  });
});

describe("repairs", () => {
  const caption = (text: string) => ({ type: "caption", children: [{ type: "text", text }] });
  const node = (...children: readonly NodeJson[]) => ({
    type: "photo",
    $: { asset: "a".repeat(64), credit: "Anna" },
    children,
  });
  const repaired = (text: string) =>
    photo("a", { fileName: "", width: 0, height: 0, credit: "Anna", caption: words(text) });

  test("a photo without a caption gets one", () => {
    start(p("Before"));
    appendNodes(open, node());
    expect(written(open)).toEqual([p("Before"), repaired("")]);
    caretInEmpty(open, "caption");
  });

  test("of several captions the first stays, and the words of the others go behind the photo", () => {
    start(p("Before"));
    appendNodes(open, node(caption("One"), caption("Two"), caption("")));
    expect(written(open)).toEqual([p("Before"), repaired("One"), p("Two")]);
  });

  test("what is no caption goes behind the photo, as the block it is", () => {
    start(p("Before"));
    const heading = { type: "heading", tag: "h2", children: [{ type: "text", text: "Heading" }] };
    appendNodes(open, node({ type: "text", text: "Loose" }, caption("One"), heading, { type: "divider" }));
    expect(written(open)).toEqual([p("Before"), repaired("One"), p("Loose"), h2("Heading"), divider()]);
  });

  test("without a caption the first words in the photo become it", () => {
    start(p("Before"));
    appendNodes(open, node({ type: "text", text: "Loose" }));
    expect(written(open)).toEqual([p("Before"), repaired("Loose")]);
  });

  test("a caption outside any photo is a paragraph", () => {
    start(p("Before"));
    appendNodes(open, caption("Alone"));
    expect(written(open)).toEqual([p("Before"), p("Alone")]);
  });

  test("a photo inside a list stands behind it", () => {
    start(p("Before"));
    const item = { type: "listitem", value: 1, children: [{ type: "text", text: "Item" }, node(caption("One"))] };
    appendNodes(open, { type: "list", listType: "bullet", start: 1, children: [item] });
    expect(written(open)).toEqual([p("Before"), bullets("Item"), repaired("One")]);
  });

  test("the captions and photos of galleries and tables are left alone", () => {
    const album = gallery("All boats", boat, photo("b", { caption: words("Two") }));
    const rows = table("Departures", ["Boat", "Time"], ["Anna", "6:00"]);
    start(album, rows, p("After"));
    const before = open.blocks();
    open.change(() => {
      for (const block of $getRoot().getChildren()) block.markDirty();
      for (const text of $getRoot().getAllTextNodes()) text.markDirty();
    });
    expect(open.blocks()).toEqual(before);
  });

  test("heading and list have no effect on a caption", () => {
    start(boat, p("After"));
    caretAfter(open, "The");
    headingAction.run(open.editor);
    open.change(() => undefined);
    expect(written(open)).toEqual([boat, p("After")]);
    bulletedListAction.run(open.editor);
    open.change(() => undefined);
    expect(written(open)).toEqual([boat, p("After")]);
    expect(caret(open)).toBe("caption: The");
  });
});

describe("the mark “from file”", () => {
  const told = photo("a", { caption: words("The boat."), credit: "Anna", fromFile: ["caption", "credit"] });

  test("of a caption goes with the first letter that is changed in it, and the others stay", () => {
    start(told);
    caretAfter(open, "boat.");
    type(open, "!");
    expect(written(open)).toEqual([{ ...told, caption: words("The boat.!"), fromFile: ["credit"] }]);
  });

  test("goes when the caption is emptied", () => {
    start(told, p("After"));
    select(open, "The", "boat.");
    press(open, "Delete");
    expect(written(open)).toEqual([{ ...told, caption: [], fromFile: ["credit"] }, p("After")]);
  });

  test("stays when the words stay", () => {
    start(told, p("After"));
    caretAfter(open, "After");
    type(open, "!");
    open.change(() => {
      for (const text of $getRoot().getAllTextNodes()) text.markDirty();
    });
    expect(written(open)).toEqual([told, p("After!")]);
  });

  test("comes back with undo", () => {
    start(told);
    caretAfter(open, "boat.");
    type(open, "!");
    open.history.undo();
    expect(written(open)).toEqual([told]);
  });
});

test("a caret can stand nowhere in a photo but in its caption", () => {
  start(boat);
  open.change(() => {
    $photo().select(0, 0);
  });
  type(open, "New. ");
  expect(written(open)).toEqual([{ ...boat, caption: words("New. The boat.") }]);
  open.change(() => $setSelection(null));
});

test("what is typed into a field of the photo without a pause is one step of undo, and another field is another step", () => {
  start(boat, p("After"));
  const write = (credit: string, copyright: string) =>
    open.change(() => {
      $setState($photo(), creditState, credit);
      $setState($photo(), copyrightState, copyright);
    });
  for (const credit of ["Anna ", "Anna L", "Anna Le", "Anna Lee"]) write(credit, "© Anna");
  for (const copyright of ["© Anna ", "© Anna L"]) write("Anna Lee", copyright);
  open.history.undo();
  expect(written(open)[0]).toEqual({ ...boat, credit: "Anna Lee" });
  open.history.undo();
  expect(written(open)[0]).toEqual(boat);
});

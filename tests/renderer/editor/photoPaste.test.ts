// @vitest-environment happy-dom
import { $getClipboardDataFromSelection } from "@lexical/clipboard";
import { $getRoot, $getSelection, $isNodeSelection } from "lexical";
import { afterEach, describe, expect, test } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { $selectNode } from "../../../renderer/editor/shared/nodeSelection";
import { $isPhoto, type PhotoNode } from "../../../renderer/editor/shared/photo/PhotoNode";
import { p, photo, photoToCome, story, words } from "../../builders";
import { type OpenEditor, openEditor } from "./editor";
import { caretAfter, caretInEmpty, paste, pasteHtml, select, written } from "./typing";

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

describe("copy and paste", () => {
  test("a pasted photo keeps all it says, and gets an id of its own", () => {
    start(boat, p("After"));
    caretAfter(open, "After");
    paste(open, { ...boat, id: open.blocks()[0]?.id ?? "" });
    expect(written(open)).toEqual([boat, p("After"), boat]);
    const ids = open.blocks().map((block) => block.id);
    expect(new Set(ids).size).toBe(3);
  });

  test("a photo copied as a whole takes its caption along", () => {
    start(p("Before"), boat);
    open.change(() => $selectNode($photo()));
    const copied = open.editor.read(() => {
      const selection = $getSelection();
      return $isNodeSelection(selection) ? $getClipboardDataFromSelection(selection) : {};
    });
    const { nodes } = JSON.parse(String(Object.entries(copied).find(([kind]) => kind.includes("lexical"))?.[1]));
    expect(nodes).toMatchObject([
      { type: "photo", $: { credit: "Anna" }, children: [{ type: "caption", children: [{ text: "The boat." }] }] },
    ]);
  });

  test("the HTML of a copied photo names no address, and brings the picture back into Galley", () => {
    start(boat);
    open.change(() => $selectNode($photo()));
    const html = open.editor.read(() => String($getClipboardDataFromSelection($getSelection())["text/html"]));
    expect(html).not.toMatch(/src|media:|app:/);
    expect(html).toContain("<figcaption>");
    open.close();
    start(p(""));
    caretInEmpty(open, "paragraph");
    pasteHtml(open, html);
    const lost = { fileName: "", copyright: "", fromFile: [], focus: null };
    expect(written(open)[0]).toEqual({ ...boat, ...lost });
  });

  test("words copied out of a caption are pasted as words", () => {
    start(boat, p("After"));
    select(open, "boat", "boat");
    const json = open.editor.read(() =>
      String($getClipboardDataFromSelection($getSelection())["application/x-lexical-editor"]),
    );
    expect(JSON.parse(json).nodes).toMatchObject([{ type: "text", text: "boat" }]);
  });

  test("paragraphs pasted into a caption: the first goes into it, the others behind the photo", () => {
    start(boat, p("After"));
    caretAfter(open, "The");
    paste(open, p(" small"), p("Second"));
    expect(written(open)).toEqual([{ ...boat, caption: words("The small") }, p("Second boat."), p("After")]);
  });

  test("a photo pasted into a caption stands behind the photo", () => {
    start(boat, p("After"));
    caretAfter(open, "boat.");
    paste(open, photo("b", { caption: words("Two") }));
    expect(written(open)).toEqual([boat, photo("b", { caption: words("Two") }), p("After")]);
  });

  test("a figure from elsewhere becomes a placeholder with its caption, and nothing is fetched", () => {
    start(p(""));
    caretInEmpty(open, "paragraph");
    const picture = '<a href="https://example.org/big"><img src="https://example.org/boat.jpg" alt="A boat"></a>';
    pasteHtml(
      open,
      `<p>One</p><figure>\n ${picture}\n <figcaption>The <b>boat</b> at six</figcaption>\n</figure><p>Two</p>`,
    );
    const kept = { ...photoToCome(), alt: "A boat" };
    expect(written(open)).toMatchObject([p("One"), { ...kept, caption: expect.anything() }, p("Two")]);
    expect(JSON.stringify(open.blocks())).not.toContain("example.org/boat.jpg");
    expect(JSON.stringify(written(open)[1])).toContain("boat");
  });
});

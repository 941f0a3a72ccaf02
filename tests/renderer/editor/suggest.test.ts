import { $getRoot, $getSelection, $isRangeSelection, $isTextNode, type TextNode } from "lexical";
import { afterEach, expect, it } from "vitest";
import type { Block } from "../../../article/blocks/block";
import type { Person } from "../../../article/people";
import { acceptAll, rejectAll } from "../../../article/suggestions/resolve";
import { suggestionsIn } from "../../../article/suggestions/suggestionsIn";
import { $readEntries } from "../../../renderer/editor/shared/readBlocks";
import { decideIn, suggestAs } from "../../../renderer/editor/suggest/SuggestExtension";
import { bullets, h2, p } from "../../builders";
import { type OpenEditor, openEditor } from "./editor";

const anna: Person = { id: "000000000001", name: "Anna", initials: "A", colour: "teal" };

let open: OpenEditor;
afterEach(() => open.close());

function suggestIn(...body: readonly Block[]): void {
  open = openEditor(body);
  suggestAs(open.editor, anna);
}

/** Puts the caret behind so many letters of the words, which stand in one text node. */
function caretBehind(words: string): void {
  open.change(() => {
    const text = $texts().find((node) => node.getTextContent().includes(words));
    if (!text) throw new Error(`Nothing reads ${words}.`);
    const at = text.getTextContent().indexOf(words) + words.length;
    text.select(at, at);
  });
}

function $texts(): TextNode[] {
  return $getRoot()
    .getAllTextNodes()
    .filter((node) => $isTextNode(node));
}

function select(words: string): void {
  open.change(() => {
    const text = $texts().find((node) => node.getTextContent().includes(words));
    const at = text?.getTextContent().indexOf(words) ?? 0;
    text?.select(at, at + words.length);
  });
}

function act(change: (selection: ReturnType<typeof range>) => void): void {
  open.change(() => change(range()));
}

function range() {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) throw new Error("Nothing is selected.");
  return selection;
}

function marked(): string {
  return open.editor
    .read(() =>
      $getRoot()
        .getChildren()
        .map((block) => {
          const state = block.exportJSON().$ ?? {};
          const words = $texts()
            .filter((node) => block.isParentOf(node))
            .map((node) => {
              const own = node.exportJSON().$ ?? {};
              const text = node.getTextContent();
              if ("deleted" in own) return "inserted" in own ? `{±${text}}` : `{-${text}}`;
              return "inserted" in own ? `{+${text}}` : "reformatted" in own ? `{*${text}}` : text;
            });
          return `${"deleted" in state ? "-" : ""}${"inserted" in state ? "+" : ""}${words.join("")}`;
        }),
    )
    .join(" | ");
}

function caret(): string {
  return open.editor.read(() => {
    const { anchor } = range();
    const node = anchor.getNode();
    return `${node.getTextContent().slice(0, anchor.offset)}^${node.getTextContent().slice(anchor.offset)}`;
  });
}

/** What Backspace does within a text node; Lexical asks the browser where the letter before begins. */
function backspace(times: number): void {
  for (let time = 0; time < times; time++) {
    act((selection) => {
      const { anchor } = selection;
      selection.setTextNodeRange(
        anchor.getNode() as TextNode,
        anchor.offset - 1,
        anchor.getNode() as TextNode,
        anchor.offset,
      );
      selection.removeText();
    });
  }
}

const suggestions = () =>
  open.editor.read(() => suggestionsIn($readEntries().flatMap(({ marked: node }) => node ?? [])));

it("marks what is typed, and the caret goes on behind it", () => {
  suggestIn(p("The mayor spoke."));
  caretBehind("The ");
  for (const letter of "old ") act((selection) => selection.insertText(letter));
  expect(marked()).toBe("The {+old }mayor spoke.");
  expect(caret()).toBe("old ^");
  expect(suggestions()).toMatchObject([{ by: anna, inserted: "old ", removed: "" }]);
  expect(open.saved()).toEqual(open.blocks());
});

it("leaves what is deleted backwards where it is, with the caret before it", () => {
  suggestIn(p("The mayor spoke."));
  caretBehind("mayor");
  backspace(5);
  expect(marked()).toBe("The {-mayor} spoke.");
  act((selection) => selection.insertText("chief"));
  expect(marked()).toBe("The {+chief}{-mayor} spoke.");
  expect(open.blocks()).toEqual(open.saved());
  expect(suggestions()).toMatchObject([{ inserted: "chief", removed: "mayor" }]);
});

it("replaces selected words by what is typed over them", () => {
  suggestIn(p("The mayor spoke."));
  select("mayor");
  act((selection) => selection.insertText("c"));
  act((selection) => selection.insertText("h"));
  expect(marked()).toBe("The {-mayor}{+ch} spoke.");
  expect(caret()).toBe("ch^");
});

it("takes out at once what one inserted oneself", () => {
  suggestIn(p("The spoke."));
  caretBehind("The ");
  act((selection) => selection.insertText("old "));
  backspace(4);
  expect(marked()).toBe("The spoke.");
  expect(suggestions()).toEqual([]);
});

it("splits and joins paragraphs as suggestions, and gives them back", () => {
  suggestIn(p("One two"), p("three"));
  caretBehind("One ");
  act((selection) => selection.insertParagraph());
  expect(marked()).toBe("One  | +two | three");
  open.change(() => {
    const [, two, three] = $texts();
    const selection = two?.selectEnd();
    if (three) selection?.focus.set(three.getKey(), 0, "text");
    selection?.removeText();
  });
  expect(marked()).toBe("One  | +two | -three");
  expect(open.blocks().map((block) => ("text" in block ? block.text : []))).toMatchObject([
    [{ text: "One " }],
    [{ text: "twothree" }],
  ]);
  expect(open.saved()).toEqual(open.blocks());
  decideIn(open.editor, rejectAll);
  expect(marked()).toBe("One two | three");
  expect(open.saved()).toEqual(open.blocks());
});

it("keeps a selection over several blocks that was deleted, and accepts it", () => {
  suggestIn(p("Alpha beta"), bullets("one", "two"), p("gamma delta"));
  open.change(() => {
    const [first] = $texts();
    const last = $texts().at(-1);
    const selection = first?.select(6, 6);
    if (last) selection?.focus.set(last.getKey(), 6, "text");
  });
  act((selection) => selection.removeText());
  expect(open.blocks()).toHaveLength(1);
  expect(open.saved()).toEqual(open.blocks());
  decideIn(open.editor, acceptAll);
  expect(marked()).toBe("Alpha delta");
});

it("undoes a suggestion like any edit", () => {
  suggestIn(p("The mayor spoke."), h2("Next"));
  select("mayor");
  act((selection) => selection.removeText());
  expect(marked()).toBe("The {-mayor} spoke. | Next");
  open.history.undo();
  expect(marked()).toBe("The mayor spoke. | Next");
  open.history.redo();
  expect(marked()).toBe("The {-mayor} spoke. | Next");
});

it("marks words whose looks changed, and gives the looks back", () => {
  suggestIn(p("The mayor spoke."));
  select("mayor");
  act((selection) => selection.formatText("bold"));
  expect(marked()).toBe("The {*mayor} spoke.");
  decideIn(open.editor, rejectAll);
  expect(open.blocks()).toMatchObject([{ text: [{ text: "The mayor spoke." }] }]);
});

it("keeps what is typed directly out of what somebody suggests", () => {
  suggestIn(p("The mayor spoke."));
  caretBehind("The ");
  act((selection) => selection.insertText("old"));
  suggestAs(open.editor, null);
  caretBehind("ol");
  act((selection) => selection.insertText("XX"));
  expect(marked()).toBe("The {+ol}XX{+d}mayor spoke.");
  decideIn(open.editor, rejectAll);
  expect(marked()).toBe("The XXmayor spoke.");
});

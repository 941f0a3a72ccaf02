import { $getRoot, $getSelection, $isRangeSelection, $selectAll } from "lexical";
import { expect, test } from "vitest";
import { blockLines } from "../../../article/blockLines";
import { insertActions, toolbarActions } from "../../../renderer/editor/features";
import { numberIds } from "../../arbitraries";
import { bullets, divider, embed, mostRead, p, photo, pull, said, story, support } from "../../builders";
import { openEditor } from "./editor";

const { body } = numberIds(
  story(
    p("One."),
    p(""),
    said("It froze.", "Anna", { role: "diver" }),
    pull("Ice"),
    photo("a", { caption: [{ kind: "text", text: "The pier" }] }),
    support("Help us", "Give", "https://example.org/"),
    mostRead("Most read", "First", "Second"),
    divider(),
    embed("https://example.org/"),
    bullets("Two", "Three"),
    p("Four."),
  ),
);
const words = body.flatMap(blockLines).filter((line) => line !== "");
const cards = body.filter(({ kind }) => !["paragraph", "pullQuote", "list"].includes(kind));
const actions = [...toolbarActions, ...insertActions].flat();

test("so it is where the story begins and ends with a block that has no words", () => {
  const { body: framed } = numberIds(story(divider(), said("It froze.", "Anna"), p("One."), divider()));
  const open = openEditor(framed);
  open.change(() => $selectAll());
  actions.find(({ name }) => name === "Heading")?.run(open.editor);
  open.change(() => $getRoot().selectStart());
  expect(open.blocks().map(({ kind }) => kind)).toEqual(["divider", "quote", "heading", "divider"]);
  expect(open.blocks()[1]).toEqual(framed[1]);
  open.close();
});

test.each([
  ["Heading", ["heading", "heading", "heading", "heading", "heading", "heading"]],
  ["Subheading", ["heading", "heading", "heading", "heading", "heading", "heading"]],
  ["Pull quote", ["pullQuote", "pullQuote", "pullQuote", "pullQuote", "pullQuote", "pullQuote"]],
  ["Bulleted list", ["list", "list", "list"]],
  ["Numbered list", ["list", "list", "list"]],
])("%s of everything that is selected passes quotes, photos and other cards by", (name, kinds) => {
  const open = openEditor(body);
  open.change(() => $selectAll());
  actions.find((action) => action.name === name)?.run(open.editor);
  const isSelected = open.editor.read(() => {
    const selection = $getSelection();
    return (
      $isRangeSelection(selection) &&
      selection.getTextContent().includes("One.") &&
      selection.getTextContent().includes("Four.")
    );
  });
  open.change(() => $getRoot().selectStart());
  const blocks = open.blocks();
  const isCard = ({ id }: { readonly id: string }) => cards.some((card) => card.id === id);
  expect(blocks.filter(isCard)).toEqual(cards);
  expect(blocks.filter((block) => !isCard(block)).map(({ kind }) => kind)).toEqual(kinds);
  expect(blocks.flatMap(blockLines).filter((line) => line !== "")).toEqual(words);
  expect(isSelected).toBe(true);
  open.history.undo();
  expect(open.blocks()).toEqual(body);
  open.close();
});

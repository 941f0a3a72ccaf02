import { expect, test } from "vitest";
import { differenceInShort } from "../../../renderer/story/differenceInShort";
import { p } from "../../builders";

test("a difference is told without a word of the story", () => {
  const editor = { ...p("A secret source."), id: "0123456789ab" };
  const length = JSON.stringify(editor).length;
  expect(differenceInShort({ index: 3, editor, document: null })).toBe(
    `block 3, in the editor paragraph 0123456789ab of length ${length}, in the document none`,
  );
});

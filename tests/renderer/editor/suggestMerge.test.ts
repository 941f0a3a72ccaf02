import fc from "fast-check";
import { $getRoot, $isTextNode, type TextNode } from "lexical";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { blockLines } from "../../../article/blockLines";
import { mergeCopy } from "../../../article/document/mergeCopy";
import { readDocument } from "../../../article/document/readDocument";
import type { Person } from "../../../article/people";
import type { Story } from "../../../article/story";
import { suggestionsIn } from "../../../article/suggestions/suggestionsIn";
import { suggestAs } from "../../../renderer/editor/suggest/SuggestExtension";
import { p, story } from "../../builders";
import { documentOf, openEditor } from "./editor";

/* What an editor suggests and what a reporter writes in the same paragraph at the same time, in two copies that are merged. */

const anna: Person = { id: "000000000001", name: "Anna", initials: "A", colour: "teal" };
const boris: Person = { id: "000000000002", name: "Boris", initials: "B", colour: "plum" };
const words = "The harbour was quiet on Monday and the boats stayed where they were until the wind turned";
const base = Y.encodeStateAsUpdate(documentOf(story(p(words), p("Nobody counted them"))));

interface Edit {
  /** Which of the words that stand there still. */
  readonly word: number;
  readonly kind: "add" | "replace" | "remove";
}

/** A person's copy, after these edits in the first paragraph; what is put in are words of letters alone. */
function copyOf(state: Uint8Array, name: string, suggesting: Person | null, edits: readonly Edit[]): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state, "open");
  const open = openEditor([], doc);
  suggestAs(open.editor, suggesting);
  edits.forEach(({ word, kind }, number) => {
    open.change(() => {
      const [text, from, to] = $wordAt(word);
      const put = wordOf(name, number);
      const selection = text?.select(kind === "add" ? to : from, to);
      if (kind === "remove") selection?.removeText();
      else selection?.insertText(kind === "add" ? ` ${put}` : put);
    });
  });
  expect(open.saved()).toEqual(open.blocks());
  open.close();
  return Y.encodeStateAsUpdate(doc);
}

const wordOf = (name: string, number: number) => `${name}${"xyz".charAt(number)}q`;

function $wordAt(word: number): readonly [TextNode | undefined, number, number] {
  const paragraph = $getRoot().getFirstChild();
  const texts = $getRoot()
    .getAllTextNodes()
    .filter((node) => $isTextNode(node) && paragraph?.isParentOf(node));
  const all = texts.flatMap((text) => {
    return [...text.getTextContent().matchAll(/\p{L}+/gu)].map(
      (found) => [text, found.index, found.index + found[0].length] as const,
    );
  });
  return all[word % all.length] ?? [undefined, 0, 0];
}

function storyIn(...updates: readonly (Uint8Array | null)[]): Story {
  const doc = new Y.Doc();
  for (const update of updates) if (update) Y.applyUpdate(doc, update);
  return readDocument(doc);
}

const lines = (of: Story) => of.body.map((block) => blockLines(block).join(" "));
const owners = { ours: anna, theirs: boris };

it("the reporter's words stand where the reporter wrote them, and the suggestion where the editor made it", () => {
  const ours = copyOf(base, "a", anna, [{ word: 5, kind: "replace" }]);
  const theirs = copyOf(base, "b", null, [
    { word: 8, kind: "add" },
    { word: 16, kind: "replace" },
  ]);
  const together = storyIn(ours, mergeCopy(ours, theirs, owners).update);
  expect(lines(together)[0]).toBe(
    "The harbour was quiet on axq and the boats bxq stayed where they were until the byq turned",
  );
  const nodes = (together.suggested ?? []).flatMap((part) => part.nodes);
  expect(suggestionsIn(nodes)).toMatchObject([{ removed: "Monday", inserted: "axq", by: anna }]);
});

it("two editors who suggest in one paragraph have both their suggestions, and every other word once", () => {
  const ours = copyOf(base, "a", anna, [{ word: 5, kind: "replace" }]);
  const theirs = copyOf(base, "b", boris, [{ word: 9, kind: "remove" }]);
  const together = storyIn(ours, mergeCopy(ours, theirs, owners).update);
  expect(lines(together)[0]).toBe("The harbour was quiet on axq and the boats  where they were until the wind turned");
  expect(storyIn(theirs, mergeCopy(theirs, ours, { ours: boris, theirs: anna }).update)).toEqual(together);
});

const edits = fc.array(fc.record({ word: fc.nat(40), kind: fc.constantFrom("add" as const, "replace" as const) }), {
  minLength: 1,
  maxLength: 3,
});

it("whatever one suggests while another adds words, every word added stands exactly once, and the order does not matter", () => {
  fc.assert(
    fc.property(edits, edits, (suggested, written) => {
      const added = written.map((edit) => ({ ...edit, kind: "add" as const }));
      const ours = copyOf(base, "a", anna, suggested);
      const theirs = copyOf(base, "b", null, added);
      const one = storyIn(ours, mergeCopy(ours, theirs, owners).update);
      const other = storyIn(theirs, mergeCopy(theirs, ours, { ours: boris, theirs: anna }).update);
      expect(other).toEqual(one);
      const found = lines(one)[0]?.match(/[ab][xyz]q/g) ?? [];
      const mine = lines(storyIn(ours))[0]?.match(/a[xyz]q/g) ?? [];
      expect([...found].sort()).toEqual([...mine, ...added.map((_, number) => wordOf("b", number))].sort());
    }),
    { numRuns: Number(process.env.GALLEY_RUNS ?? 100) },
  );
});

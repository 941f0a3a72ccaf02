import { $getRoot, $selectAll } from "lexical";
import { expect, test } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { acceptAll, rejectAll } from "../../../article/suggestions/resolve";
import { insertActions, toolbarActions } from "../../../renderer/editor/features";
import { decideIn, suggestAs } from "../../../renderer/editor/suggest/SuggestExtension";
import { numberIds } from "../../arbitraries";
import { gallery, p, photo, story, table } from "../../builders";
import { openEditor } from "./editor";
import { suggesters } from "./randomSteps";

const { body } = numberIds(
  story(
    p("One."),
    table("Ice by year", ["Year", "Ice"], ["2026", ""], ["", "thick"]),
    gallery("The pier", photo("a", { caption: [{ kind: "text", text: "Morning" }] }), photo("b")),
    p("Two."),
  ),
);
const kept = body.filter(isKept);

function isKept({ kind }: Block): boolean {
  return kind === "table" || kind === "gallery";
}

const blockActions = [...toolbarActions, ...insertActions]
  .flat()
  .filter(({ name }) => !["Bold", "Italic", "Link", "Photo", "Comment", "Suggest changes"].includes(name));

function afterAll(name: string, isSuggested: boolean, blocks = body) {
  const open = openEditor(blocks);
  if (isSuggested) suggestAs(open.editor, suggesters[0] ?? null);
  open.change(() => $selectAll());
  blockActions.find((action) => action.name === name)?.run(open.editor);
  open.change(() => $getRoot().selectStart());
  return open;
}

test.each([...new Set(blockActions.map(({ name }) => name))])(
  "a table and a gallery among what is selected stay as they are: %s",
  (name) => {
    const open = afterAll(name, false);
    expect(open.blocks().filter(isKept)).toEqual(kept);
    expect(open.saved()).toEqual(open.blocks());
    open.close();
  },
);

test.each([acceptAll, rejectAll])("and so when it is suggested and decided", (decide) => {
  for (const { name } of blockActions) {
    const open = afterAll(name, true);
    decideIn(open.editor, decide);
    expect([name, open.blocks().filter(isKept)]).toEqual([name, kept]);
    open.close();
  }
});

test.each(kept)("and so when it is all there is: $kind", (alone) => {
  for (const { name } of blockActions) {
    const open = afterAll(name, false, [alone]);
    expect([name, open.blocks().filter(isKept)]).toEqual([name, [alone]]);
    open.close();
  }
});

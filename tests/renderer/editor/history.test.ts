import { $getRoot, $isElementNode } from "lexical";
import { expect, test } from "vitest";
import { rootsOf } from "../../../article/document/layout";
import { documentEdits } from "../../../renderer/story/documentEdits";
import { p, story } from "../../builders";
import { countingIds, documentOf, openEditor } from "./editor";

async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

function open() {
  const written = story(p("Первый абзац."));
  const editor = openEditor(written, documentOf(written));
  const edits = documentEdits(editor.doc, editor.history, countingIds());
  const roots = rootsOf(editor.doc);
  const write = (words: string) =>
    editor.change(() => {
      const last = $getRoot().getLastChild();
      if ($isElementNode(last)) last.selectEnd().insertText(words);
    });
  const words = () => editor.editor.read(() => $getRoot().getTextContent());
  return { ...editor, edits, roots, write, words };
}

test("undo takes back what was done last, whether in the body or in a field, and redo brings it again", async () => {
  const { history, edits, roots, write, words } = open();
  write(" Второе.");
  edits.onProse("headline", "Мост", "");
  write(" Третье.");
  edits.onStatus("inReview");

  history.undo();
  expect(roots.fields.get("status")).toBe("draft");
  history.undo();
  await turn();
  expect(words()).toBe("Первый абзац. Второе.");
  history.undo();
  expect(roots.prose.headline.toString()).toBe("");
  history.undo();
  await turn();
  expect(words()).toBe("Первый абзац.");
  expect(history.can()).toEqual({ undo: false, redo: true });
  for (let step = 0; step < 4; step++) history.redo();
  await turn();
  expect(words()).toBe("Первый абзац. Второе. Третье.");
  expect([roots.prose.headline.toString(), roots.fields.get("status")]).toEqual(["Мост", "inReview"]);
});

test("undo says where the change was, so that the caret can go there", async () => {
  const { history, edits, write } = open();
  const places: string[] = [];
  history.onRestore((place) => places.push(place.kind === "field" ? `${place.name} ${place.offset}` : "body"));
  edits.onProse("standfirst", "Коротко", "");
  write(" Ещё.");
  history.undo();
  await turn();
  history.undo();
  history.redo();
  expect(places.at(-2)).toBe("standfirst 0");
  expect(places.at(-1)).toBe("standfirst 7");
});

test("what another person did stays when one undoes one's own", async () => {
  const { doc, history, roots, write, words } = open();
  write(" Моё.");
  doc.transact(() => roots.prose.headline.insert(0, "Их заголовок"), "remote");
  history.undo();
  await turn();
  expect([words(), roots.prose.headline.toString()]).toEqual(["Первый абзац.", "Их заголовок"]);
});

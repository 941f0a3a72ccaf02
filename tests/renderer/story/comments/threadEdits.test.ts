import { expect, test } from "vitest";
import * as Y from "yjs";
import { wholeStory } from "../../../../article/comments/anchor";
import { readThreads } from "../../../../article/comments/readThreads";
import { readDocument } from "../../../../article/document/readDocument";
import type { Person } from "../../../../article/people";
import { startHistory } from "../../../../renderer/editor/shared/history";
import { watchThreads } from "../../../../renderer/story/comments/watchThreads";
import { documentEdits } from "../../../../renderer/story/documentEdits";
import { countedIds, idNumber, p, story } from "../../../builders";
import { documentOf } from "../../editor/editor";

const maya: Person = { id: idNumber(1), name: "Майя", initials: "МА", colour: "green" };
const uliana: Person = { id: idNumber(2), name: "Ульяна", initials: "УЛ", colour: "blue" };
const at = (minute: number) => `2026-11-14T12:${String(minute).padStart(2, "0")}:00Z`;

/** A story that one of them has open; `threads` are what can be read of its document, in short. */
function opened(first: number, doc = documentOf(story(p("Слова.")))) {
  const history = startHistory(doc);
  const edits = documentEdits(doc, history, countedIds(first));
  const threads = () =>
    readThreads(readDocument(doc).threads).map(({ id, comments, resolved }) => ({
      id,
      said: comments.map(({ by, text, editedAt }) => `${by.name}: ${text}${editedAt && " (edited)"}`),
      resolved: resolved?.by.name ?? "",
    }));
  return { doc, history, edits, threads };
}

/** A second copy of the story, and the exchange of all changes between both. */
function copied(one: ReturnType<typeof opened>) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(one.doc), "open");
  const other = opened(500, doc);
  const merge = () => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(one.doc), "remote");
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(doc), "remote");
  };
  return { other, merge };
}

test("a comment, its reply, its verdicts: each is one step that undo takes back and redo brings again", () => {
  const { edits, history, threads } = opened(100);
  const thread = edits.onComment(wholeStory, "Что верно?", { by: maya, at: at(1) });
  edits.onReply(thread, "Поправлю.", { by: uliana, at: at(2) });
  edits.onVerdict(thread, "resolved", { by: uliana, at: at(3) });
  edits.onVerdict(thread, "reopened", { by: maya, at: at(4) });
  const both = ["Майя: Что верно?", "Ульяна: Поправлю."];
  expect(threads()).toEqual([{ id: thread, said: both, resolved: "" }]);
  history.undo();
  expect(threads()).toEqual([{ id: thread, said: both, resolved: "Ульяна" }]);
  history.undo();
  history.undo();
  expect(threads()).toEqual([{ id: thread, said: ["Майя: Что верно?"], resolved: "" }]);
  history.undo();
  expect(threads()).toEqual([]);
  history.redo();
  expect(threads()).toEqual([{ id: thread, said: ["Майя: Что верно?"], resolved: "" }]);
});

test("a comment is changed in its place; taken out, it is gone from the story, and the last one takes its thread along", () => {
  const { edits, doc, history, threads } = opened(100);
  const thread = edits.onComment(wholeStory, "Чо верно?", { by: maya, at: at(1) });
  const [comment = ""] = readThreads(readDocument(doc).threads)[0]?.comments.map(({ id }) => id) ?? [];
  edits.onChangeComment(thread, comment, "Что верно?", at(2));
  expect(threads()[0]?.said).toEqual(["Майя: Что верно? (edited)"]);
  edits.onVerdict(thread, "resolved", { by: maya, at: at(3) });
  edits.onRemoveComment(thread, comment);
  expect(readDocument(doc).threads).toEqual({});
  history.undo();
  expect(threads()).toEqual([{ id: thread, said: ["Майя: Что верно? (edited)"], resolved: "Майя" }]);
});

test("what two people say in two copies is all there when these merge, and undo takes back only one's own", () => {
  const one = opened(100);
  const thread = one.edits.onComment(wholeStory, "Первый.", { by: maya, at: at(1) });
  const { other, merge } = copied(one);
  one.edits.onReply(thread, "От Майи.", { by: maya, at: at(3) });
  other.edits.onReply(thread, "От Ульяны.", { by: uliana, at: at(2) });
  other.edits.onComment(wholeStory, "Второй.", { by: uliana, at: at(4) });
  other.edits.onVerdict(thread, "resolved", { by: uliana, at: at(5) });
  merge();
  expect(one.threads()).toEqual(other.threads());
  expect(one.threads().map(({ said, resolved }) => [...said, resolved])).toEqual([
    ["Майя: Первый.", "Ульяна: От Ульяны.", "Майя: От Майи.", "Ульяна"],
    ["Ульяна: Второй.", ""],
  ]);
  one.history.undo();
  merge();
  expect(other.threads()[0]?.said).toEqual(["Майя: Первый.", "Ульяна: От Ульяны."]);
});

test("a comment that its author takes out while another answers leaves the answer", () => {
  const one = opened(100);
  const thread = one.edits.onComment(wholeStory, "Первый.", { by: maya, at: at(1) });
  const [comment = ""] = readThreads(readDocument(one.doc).threads)[0]?.comments.map(({ id }) => id) ?? [];
  const { other, merge } = copied(one);
  one.edits.onRemoveComment(thread, comment);
  other.edits.onReply(thread, "Ответ.", { by: uliana, at: at(2) });
  merge();
  expect(one.threads()).toEqual([{ id: thread, said: ["Ульяна: Ответ."], resolved: "" }]);
});

test("the entries are the same object until one of them changes, whoever changes it", () => {
  const { doc, edits } = opened(100);
  const watched = watchThreads(doc);
  let news = 0;
  watched.listen(() => {
    news += 1;
  });
  const before = watched.read();
  expect(watched.read()).toBe(before);
  edits.onComment(wholeStory, "Слово", { by: maya, at: at(1) });
  expect([news, Object.keys(watched.read()).length]).toEqual([1, 2]);
  edits.onStatus("ready");
  expect(news).toBe(1);
  watched.stop();
});

import { $getRoot, type TextNode } from "lexical";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { blockAnchor } from "../../../../article/comments/anchor";
import { rootsOf } from "../../../../article/document/layout";
import { readFields } from "../../../../article/document/readDocument";
import type { Person } from "../../../../article/people";
import { startMirror } from "../../../../renderer/editor/shared/mirror";
import { startCommenting } from "../../../../renderer/story/comments/commenting";
import { watchThreads } from "../../../../renderer/story/comments/watchThreads";
import { documentEdits } from "../../../../renderer/story/documentEdits";
import { countedIds, idNumber, p, story } from "../../../builders";
import { openEditor } from "../../editor/editor";

const by: Person = { id: idNumber(1), name: "Майя", initials: "МА", colour: "green" };
const at = "2026-11-14T12:00:00Z";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A story that is talked about: `type` puts words at the start of a block, `places` are where the threads are said to be now. */
function talked() {
  const written = story(p("Мост закрыли в полдень."), p("Очередь стоит с обеда."));
  const { editor, doc, history, change, close } = openEditor(written);
  const threads = watchThreads(doc);
  const mirror = startMirror(editor, doc);
  const around = () => ({ fields: readFields(rootsOf(doc)), status: written.status, judgements: {} });
  const commenting = startCommenting({ threads, around, onAround: () => () => undefined, body: { editor, mirror } });
  const edits = documentEdits(doc, history, countedIds(100));
  let news = 0;
  commenting.onChange(() => {
    news += 1;
  });
  const say = (block: number, start: number, end: number) => {
    const id = written.body[block]?.id ?? "";
    edits.onComment(blockAnchor(written.body, { block: id, offset: start }, { block: id, offset: end }), "?", {
      by,
      at,
    });
  };
  const type = (block: number, words: string) =>
    change(() => {
      const text = $getRoot().getAllTextNodes()[block] as TextNode;
      text.spliceText(0, 0, words);
    });
  const empty = (block: number) => change(() => $getRoot().getAllTextNodes()[block]?.setTextContent("Ничего."));
  const places = () =>
    commenting.read().map(({ place }) => (place?.kind === "words" ? place.pieces.map(({ start }) => start) : place));
  return { say, type, empty, places, history, close, commenting, news: () => news };
}

test("a comment is there at once, where its words are; typing is followed after a pause", () => {
  const { say, type, places, news, close } = talked();
  type(0, "Вчера ");
  vi.advanceTimersByTime(1000);
  expect(news()).toBe(0); // Nothing was said yet.
  say(1, 8, 13);
  vi.advanceTimersByTime(0);
  expect([places(), news()]).toEqual([[[8]], 1]);
  type(1, "Длинная ");
  vi.advanceTimersByTime(200);
  type(1, "Очень ");
  vi.advanceTimersByTime(200);
  expect([places(), news()]).toEqual([[[8]], 1]);
  vi.advanceTimersByTime(200);
  expect([places(), news()]).toEqual([[[22]], 2]);
  close();
});

test("threads stand in the order of the text; words that are gone come last, and back with undo", async () => {
  const { say, empty, places, history, close } = talked();
  say(1, 8, 13);
  say(0, 0, 4);
  vi.advanceTimersByTime(0);
  expect(places()).toEqual([[0], [8]]);
  empty(0);
  vi.advanceTimersByTime(400);
  expect(places()).toEqual([[8], null]);
  history.undo();
  await Promise.resolve();
  vi.advanceTimersByTime(400);
  expect(places()).toEqual([[0], [8]]);
  close();
});

test("what is stopped looks no more", () => {
  const { say, commenting, news, close } = talked();
  say(0, 0, 4);
  commenting.stop();
  vi.advanceTimersByTime(1000);
  expect(news()).toBe(0);
  close();
});

import * as Y from "yjs";
import { whyReadOnly } from "../../article/document/checkDocument";
import { idFromBytes, idLength, type NewId } from "../../article/ids";
import type { OpenedStory, Outcome, ViewState } from "../../electron/contract";
import { type StoryHistory, startHistory } from "../editor/shared/history";
import { suggestingIn } from "../editor/suggest/SuggestExtension";
import { call } from "../machine";
import { type WatchedThreads, watchThreads } from "./comments/watchThreads";
import { documentEdits } from "./documentEdits";
import { type Saver, startSaver } from "./saver";
import { type StoryBody, startStoryBody } from "./storyBody";
import type { StoryEdits } from "./storyEdits";
import { type StoryAround, watchAround } from "./watchAround";

/** A story that is open: its document, and what can be done with it. One object for as long as the story is open. */
export interface Draft {
  readonly id: string;
  readonly doc: Y.Doc;
  readonly history: StoryHistory;
  readonly saver: Saver;
  readonly edits: StoryEdits;
  readonly body: StoryBody;
  /** One sentence when the story can only be read; empty otherwise. */
  readonly readOnly: string;
  readonly notices: readonly string[];
  readonly view: ViewState | null;
  /** The same object until a field changes. */
  readonly around: () => StoryAround;
  readonly onAround: (listener: () => void) => () => void;
  /** What people said about the story. */
  readonly threads: Omit<WatchedThreads, "stop">;
  /** Asks the story's screen where the person is; null while nothing is shown. */
  readonly whereIs: { current: (() => ViewState) | null };
  /** Tries at once to save what could not be saved; answers when that has been tried. */
  readonly tryToSave: () => Promise<void>;
  /** The whole document as one Yjs update, with everything that is shown. */
  readonly whole: () => Uint8Array;
  /** Hands over what is left; the story stays open. Gives the sentence why not everything is on disk; empty when it is. */
  readonly settle: () => Promise<string>;
  /** Refused, and the story stays open, when something typed has not reached the disk. */
  readonly close: () => Promise<Outcome<null>>;
}

const newId: NewId = () => idFromBytes(crypto.getRandomValues(new Uint8Array(idLength)));

/** Null when nobody wants it any more by the time it is open: then it is closed again, and nothing was begun. */
export async function openDraft(id: string, isWanted: () => boolean): Promise<Outcome<Draft> | null> {
  const opened = await call("openStory", { id });
  if (!opened.ok) return opened;
  const { opening } = opened.value;
  if (!isWanted()) {
    await call("closeStory", { id, opening, view: null });
    return null;
  }
  try {
    return { ok: true, value: startDraft(id, opened.value) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await call("report", { message: `The story ${id} could not be shown: ${message}`.slice(0, 10_000) });
    await call("closeStory", { id, opening, view: null });
    return {
      ok: false,
      sentence: "Galley could not show this story. Its file is whole, and what went wrong is in the log.",
    };
  }
}

const notWhole =
  "The last words could not be written into the story. It stays open: save a copy elsewhere, then try again.";
const writtenLate = "The last words came while the story was being closed. It stays open; please try again.";

function startDraft(id: string, opened: OpenedStory): Draft {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, opened.state, "open");
  const history = startHistory(doc);
  const saver = startSaver(id, opened.opening, doc, history);
  const around = watchAround(doc);
  const threads = watchThreads(doc);
  const foreign = whyReadOnly(doc) ?? "";
  const readOnly = opened.readOnly || foreign;
  const isReadOnly = readOnly !== "";
  const body = startStoryBody({ storyId: id, doc, history, saver, newId, isReadOnly, isForeign: foreign !== "" });
  const whereIs: Draft["whereIs"] = { current: null };
  const handOver = async () => {
    const isWhole = body.settle();
    const view = whereIs.current?.();
    if (view) await call("saveView", { id, view });
    await saver.settle();
    return isWhole;
  };
  const stop = () => {
    for (const part of [body, saver, around, threads, history]) part.stop();
    doc.destroy();
  };
  return {
    id,
    doc,
    history,
    saver,
    body,
    edits: documentEdits(doc, history, newId, () => {
      const by = suggestingIn(body.editor).peek();
      return by && { by, at: new Date().toISOString() };
    }),
    readOnly,
    notices: opened.notices,
    view: opened.view,
    around: around.read,
    onAround: around.listen,
    threads,
    whereIs,
    tryToSave: () => {
      body.settle();
      return saver.retry();
    },
    whole: () => wholeOf(doc, body),
    settle: async () => ((await handOver()) ? saver.whyUnsaved() : notWhole),
    close: async () => {
      if (!(await handOver())) return { ok: false, sentence: notWhole };
      const view = whereIs.current?.() ?? opened.view;
      const closed = await call("closeStory", { id, opening: saver.opening(), view });
      if (!closed.ok) return closed;
      if (saver.isWhole()) {
        stop();
        return { ok: true, value: null };
      }
      await saver.reopen(writtenLate);
      return { ok: false, sentence: writtenLate };
    },
  };
}

function wholeOf(doc: Y.Doc, body: StoryBody): Uint8Array {
  body.settle();
  return Y.encodeStateAsUpdate(doc);
}

import * as Y from "yjs";
import { plantStory } from "../../article/document/plantStory";
import { readDocument } from "../../article/document/readDocument";
import type { NewId } from "../../article/ids";
import type { Person } from "../../article/people";
import { type BodyEditor, createBodyEditor } from "../editor/StoryEditor";
import { type StoryHistory, startHistory } from "../editor/shared/history";
import { call } from "../machine";
import { differenceInShort } from "./differenceInShort";
import { keepWriting } from "./keepWriting";
import type { Saver } from "./saver";
import { whenIdleAfter } from "./whenIdleAfter";

interface StoryBodyDeps {
  readonly storyId: string;
  readonly doc: Y.Doc;
  readonly history: StoryHistory;
  readonly saver: Saver;
  readonly newId: NewId;
  readonly isReadOnly: boolean;
  /** The document holds what this Galley does not know: it is shown from what can be read of it, in a document of its own. */
  readonly isForeign: boolean;
}

export interface StoryBody extends BodyEditor {
  /** Makes sure that the document holds what the editor shows, and says whether it did. */
  readonly settle: () => boolean;
  readonly stop: () => void;
}

const quiet = 1000;

export function startStoryBody(deps: StoryBodyDeps): StoryBody {
  const { storyId, doc, history, saver, newId, isReadOnly, isForeign } = deps;
  const onError = (error: Error) => {
    call("report", { message: `The editor of ${storyId} failed: ${error.stack ?? error.message}`.slice(0, 10_000) });
  };
  const shown = isForeign ? copyOf(doc) : doc;
  const config = { storyId, doc: shown, history: isForeign ? startHistory(shown) : history, newId };
  const body = createBodyEditor(config, !isReadOnly, onError);
  const settle = () => isReadOnly || checkMirror(body, saver, storyId);
  const stopWatching = afterQuiet(body, settle);
  let me: Person | null = null;
  void call("me").then((answer) => {
    if (answer.ok) me = answer.value;
  });
  const stopKeeping = keepWriting({ doc: shown, body, history: config.history, newId, me: () => me });
  return {
    ...body,
    settle,
    stop: () => {
      stopWatching();
      stopKeeping();
      body.editor.dispose();
    },
  };
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, plantStory(readDocument(doc), () => new Uint8Array(32)).update);
  return copy;
}

/** What the editor shows and the document lacks is not saved, and the status says so until it is. */
function checkMirror(body: BodyEditor, saver: Saver, storyId: string): boolean {
  const difference = body.mirror.check();
  if (difference === null) return true;
  saver.setTrouble("The last words had not reached the file. Galley is writing them again.");
  call("report", {
    message: `Editor and document of ${storyId} differ: ${differenceInShort(difference)}`,
  });
  body.mirror.cure();
  const isCured = body.mirror.check() === null;
  if (isCured) saver.setTrouble(null);
  return isCured;
}

/** Runs `check` when nobody has written for a second and the window has nothing else to do. */
function afterQuiet({ editor }: BodyEditor, check: () => void): () => void {
  const later = whenIdleAfter(quiet, () => {
    if (!editor.isComposing()) check();
  });
  const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0) later.ask();
  });
  return () => {
    later.cancel();
    stop();
  };
}

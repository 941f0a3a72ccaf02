import * as Y from "yjs";
import { rootsOf } from "../../../article/document/layout";
import { proseFields } from "../../../article/story";
import { createListeners } from "./listeners";
import { type Edit, type StepState, startsNewStep } from "./undoSteps";

/** Where the person was: told back when a step is undone or redone, so that the caret goes to what changed. */
export type Place =
  | { readonly kind: "body"; readonly anchor: Y.RelativePosition; readonly focus: Y.RelativePosition }
  | { readonly kind: "field"; readonly name: string; readonly offset: number };

/** One undo history over the whole story: body, fields and threads, in the order things were done. */
export interface StoryHistory {
  /** The origin of changes a person makes outside the body; the body's changes have their binding as origin. */
  readonly person: object;
  readonly track: (origin: object) => void;
  /** From now until the returned function is called, what is done to the document cannot be undone (repairs). */
  readonly hold: () => () => void;
  /** Has everything written that is still on its way into the document. To be called before it changes from outside. */
  readonly flush: () => void;
  readonly onFlush: (listener: () => void) => () => void;
  /** To be called before an edit reaches the document, with where the person was; begins a new step where one is due. */
  readonly beforeEdit: (edit: Edit, place: Place | null) => void;
  /** To be called once the edit is in the document, with where the person is then. */
  readonly afterEdit: (place: Place | null) => void;
  /** Runs `change` as one step of its own, whatever it does to body and fields. */
  readonly step: <Result>(change: () => Result) => Result;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly can: () => { readonly undo: boolean; readonly redo: boolean };
  readonly onChange: (listener: () => void) => () => void;
  readonly onRestore: (listener: (place: Place) => void) => () => void;
  readonly stop: () => void;
}

export function startHistory(doc: Y.Doc, now: () => number = () => performance.now()): StoryHistory {
  const person = { name: "person" };
  const changed = createListeners<[]>();
  const flushed = createListeners<[]>();
  const restored = createListeners<[Place]>();
  const holds = createHolds();
  const manager = createManager(doc, person, holds.isHolding);
  const places = watchPlaces(manager, changed.tell, restored.tell);
  let steps: StepState | null = null;
  let isInStep = false;
  const cut = () => {
    manager.stopCapturing();
    steps = null;
  };
  const travel = (go: () => void) => {
    flushed.tell();
    cut();
    go();
  };
  return {
    person,
    track: (origin) => manager.addTrackedOrigin(origin),
    hold: holds.hold,
    flush: flushed.tell,
    onFlush: flushed.add,
    beforeEdit: (edit, place) => {
      if (holds.isHolding()) return;
      const verdict = startsNewStep(steps, edit, now());
      if (verdict.isNew && !isInStep) manager.stopCapturing();
      steps = verdict.state;
      places.before(place);
    },
    afterEdit: (place) => {
      if (!holds.isHolding()) places.after(place);
    },
    step: (change) => {
      cut();
      places.before(null); // Where the person was before this has nothing to do with it, unless the change says so itself.
      isInStep = true;
      try {
        return change();
      } finally {
        isInStep = false;
        cut();
      }
    },
    undo: () => travel(() => manager.undo()),
    redo: () => travel(() => manager.redo()),
    can: () => ({ undo: manager.canUndo(), redo: manager.canRedo() }),
    onChange: changed.add,
    onRestore: restored.add,
    stop: () => manager.destroy(),
  };
}

/** Steps end where `undoSteps` says so, never by Yjs's own clock: its window slides without end. */
function createManager(doc: Y.Doc, person: object, isHolding: () => boolean): Y.UndoManager {
  const roots = rootsOf(doc);
  const { body, fields, tags, bylines, corrections, threads, judgements } = roots;
  const prose = proseFields.map((name) => roots.prose[name]);
  return new Y.UndoManager([body, ...prose, fields, tags, bylines, corrections, threads, judgements], {
    trackedOrigins: new Set([person]),
    captureTimeout: Number.POSITIVE_INFINITY,
    // What a person does outside the editor is told to it, and begins a hold, before this is asked.
    captureTransaction: ({ origin }) => !isHolding() || origin === person || origin instanceof Y.UndoManager,
  });
}

function createHolds() {
  let count = 0;
  return {
    isHolding: () => count > 0,
    hold: () => {
      count += 1;
      return () => {
        count -= 1;
      };
    },
  };
}

const beforeKey = "before";
const afterKey = "after";

/** Keeps with each step where the person was before and after it, and tells it when the step is undone or redone. */
function watchPlaces(manager: Y.UndoManager, onChange: () => void, onRestore: (place: Place) => void) {
  let before: Place | null = null;
  let added: Y.UndoManager["undoStack"][number] | null = null;
  manager.on("stack-item-added", ({ stackItem }) => {
    added = stackItem;
    stackItem.meta.set(beforeKey, before);
    onChange();
  });
  manager.on("stack-item-popped", ({ stackItem, type }) => {
    // The step that undoes this one again remembers the same places.
    if (added && added !== stackItem) {
      added.meta.set(beforeKey, stackItem.meta.get(beforeKey));
      added.meta.set(afterKey, stackItem.meta.get(afterKey));
    }
    const place: Place | null | undefined = stackItem.meta.get(type === "undo" ? beforeKey : afterKey);
    if (place) onRestore(place);
    onChange();
  });
  return {
    before: (place: Place | null) => {
      before = place;
    },
    after: (place: Place | null) => {
      manager.undoStack.at(-1)?.meta.set(afterKey, place);
    },
  };
}

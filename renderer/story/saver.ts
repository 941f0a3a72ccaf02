import * as Y from "yjs";
import { whyReadOnly } from "../../article/document/checkDocument";
import { sameJson } from "../../article/json";
import type { EventPayload, Outcome } from "../../electron/contract";
import type { StoryHistory } from "../editor/shared/history";
import { createListeners } from "../editor/shared/listeners";
import { call, listen } from "../machine";
import type { SaveStatus } from "./SaveState";

/** Sends every change of the document to the machine as it happens, and knows what has reached the disk. */
export interface Saver {
  readonly status: () => SaveStatus;
  readonly onStatus: (listener: () => void) => () => void;
  /** Why what came from elsewhere cannot be shown here, so that the story can only be read from now on; empty while all is well. */
  readonly foreign: () => string;
  /** Says that the editor and the document differ, or null when they agree again. */
  readonly setTrouble: (sentence: string | null) => void;
  /** Answers when everything so far has been handed to the machine. */
  readonly settle: () => Promise<void>;
  readonly stop: () => void;
}

/** Origins of changes that are on disk already, or come from there. */
const onDisk: readonly unknown[] = ["open", "remote"];

export function startSaver(id: string, doc: Y.Doc, history: StoryHistory): Saver {
  const state = createSaveState();
  let sent = 0;
  let pending: Promise<unknown> = Promise.resolve();
  const hand = (answer: Promise<Outcome<undefined>>) => {
    pending = Promise.all([pending, answer]);
    answer.then((outcome) => {
      if (!outcome.ok) state.set({ refusal: outcome.sentence });
    });
  };
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (onDisk.includes(origin)) return;
    sent += 1;
    state.set({ sent });
    hand(call("appendUpdate", { id, number: sent, update }));
  };
  const remote = startRemote(doc, history, (foreign) => state.set({ foreign }));
  doc.on("update", onUpdate);
  const stopListening = [
    listenFor(id, "durable", ({ through }) => state.set({ durable: through, refusal: null })),
    listenFor(id, "notSaved", ({ sentence }) => state.set({ refusal: sentence })),
    listenFor(id, "stateWanted", () =>
      hand(call("replaceState", { id, through: sent, state: Y.encodeStateAsUpdate(doc) })),
    ),
    listenFor(id, "remoteUpdate", ({ update }) => remote.take(update)),
    watchComposition((composing) => {
      state.set({ composing });
      remote.hold(composing);
    }),
  ];
  return {
    status: state.status,
    onStatus: state.onStatus,
    foreign: () => state.facts().foreign,
    setTrouble: (trouble) => state.set({ trouble }),
    settle: async () => {
      await pending;
    },
    stop: () => {
      doc.off("update", onUpdate);
      for (const stop of stopListening) stop();
    },
  };
}

interface SaveFacts {
  /** Numbers of the last update sent, and of the last one that is on disk. */
  readonly sent: number;
  readonly durable: number;
  /** An input method holds letters back that no update contains yet. */
  readonly composing: boolean;
  /** Why the machine could not write; ends with the next update on disk. */
  readonly refusal: string | null;
  /** Why the document can not be trusted to hold what is shown. */
  readonly trouble: string | null;
  readonly foreign: string;
}

function createSaveState() {
  const listeners = createListeners<[]>();
  let facts: SaveFacts = { sent: 0, durable: 0, composing: false, refusal: null, trouble: null, foreign: "" };
  let shown: SaveStatus = "saved";
  return {
    status: () => shown,
    facts: () => facts,
    onStatus: listeners.add,
    set: (news: Partial<SaveFacts>) => {
      const known = facts;
      facts = { ...facts, ...news };
      const next = statusOf(facts);
      if (sameJson(next, shown) && facts.foreign === known.foreign) return;
      shown = sameJson(next, shown) ? shown : next;
      listeners.tell();
    },
  };
}

function statusOf({ sent, durable, composing, refusal, trouble }: SaveFacts): SaveStatus {
  const sentence = trouble ?? refusal;
  if (sentence !== null) return { notSaved: sentence };
  return durable >= sent && !composing ? "saved" : "saving";
}

type StoryEvent = "durable" | "notSaved" | "stateWanted" | "remoteUpdate";

function listenFor<Name extends StoryEvent>(id: string, name: Name, listener: (news: EventPayload<Name>) => void) {
  return listen(name, (news) => {
    if (news.id === id) listener(news);
  });
}

function watchComposition(onChange: (composing: boolean) => void): () => void {
  const told = (event: Event) => onChange(event.type === "compositionstart");
  window.addEventListener("compositionstart", told, true);
  window.addEventListener("compositionend", told, true);
  return () => {
    window.removeEventListener("compositionstart", told, true);
    window.removeEventListener("compositionend", told, true);
  };
}

/** What others wrote, applied as it comes, but never into a composition: the input method would lose what it holds. */
function startRemote(doc: Y.Doc, history: StoryHistory, onForeign: (sentence: string) => void) {
  let waiting: readonly Uint8Array[] = [];
  let isHeld = false;
  const apply = () => {
    const updates = waiting;
    waiting = [];
    for (const update of updates) {
      history.flush();
      const foreign = whyForeign(doc, update);
      if (foreign === null) Y.applyUpdate(doc, update, "remote");
      else onForeign(foreign);
    }
  };
  return {
    take: (update: Uint8Array) => {
      waiting = [...waiting, update];
      if (!isHeld) apply();
    },
    hold: (composing: boolean) => {
      isHeld = composing;
      // The editor takes over what was composed in this same turn, and what waited comes after it.
      if (!composing) setTimeout(() => !isHeld && apply());
    },
  };
}

/** What comes from elsewhere is tried on a copy first: a document that this Galley could not show must not reach the editor. */
function whyForeign(doc: Y.Doc, update: Uint8Array): string | null {
  const shadow = new Y.Doc();
  Y.applyUpdate(shadow, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(shadow, update);
  const sentence = whyReadOnly(shadow);
  shadow.destroy();
  return sentence;
}

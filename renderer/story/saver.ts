import * as Y from "yjs";
import { whyReadOnly } from "../../article/document/checkDocument";
import { sameJson } from "../../article/json";
import type { EventPayload } from "../../electron/contract";
import type { StoryHistory } from "../editor/shared/history";
import { createListeners } from "../editor/shared/listeners";
import { listen } from "../machine";
import { startDelivery } from "./delivery";
import type { SaveStatus } from "./SaveState";

/** Sends every change of the document to the machine as it happens, and knows what has reached the disk. */
export interface Saver {
  readonly status: () => SaveStatus;
  readonly onStatus: (listener: () => void) => () => void;
  /** Why what came from elsewhere cannot be shown here, so that the story can only be read from now on; empty while all is well. */
  readonly foreign: () => string;
  /** Says that the editor and the document differ, or null when they agree again. */
  readonly setTrouble: (sentence: string | null) => void;
  /** The machine's number for this opening of the story; another one after the story had to be opened again. */
  readonly opening: () => number;
  /** Tries at once to save what could not be saved; answers when that has been tried. */
  readonly retry: () => Promise<void>;
  /** Answers when everything so far has been handed to the machine. */
  readonly settle: () => Promise<void>;
  /** Whether everything so far is on disk. */
  readonly isWhole: () => boolean;
  /** Waits a moment until everything so far is on disk. Gives the sentence why it is not; empty when it is. */
  readonly whyUnsaved: () => Promise<string>;
  /** Puts in what somebody else's copy has, as one step that can be undone. Gives the sentence why not; empty when it is done. */
  readonly merge: (update: Uint8Array) => string;
  /** Opens the story again, which the machine has closed, and hands over the whole document. */
  readonly reopen: (sentence: string) => Promise<void>;
  readonly stop: () => void;
}

/** Origins of changes that are on disk already, or come from there. */
const onDisk: readonly unknown[] = ["open", "remote"];

/** How long the closing of the window waits for the disk, in milliseconds. */
const patience = 3000;
const tooSlow = "Writing to the disk is taking too long.";

export function startSaver(id: string, opening: number, doc: Y.Doc, history: StoryHistory): Saver {
  const state = createSaveState();
  const remote = startRemote(doc, history, (foreign) => state.set({ foreign }));
  const onSent = (sent: number) => state.set({ sent });
  const onRefused = (refusal: string) => state.set({ refusal });
  const delivery = startDelivery({ id, opening, doc, onSent, onRefused, onFound: remote.take });
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (!onDisk.includes(origin)) delivery.append(update);
  };
  doc.on("update", onUpdate);
  const stopListening = [
    listenFor(id, "durable", ({ through }) => state.set({ durable: through, refusal: null })),
    listenFor(id, "notSaved", ({ sentence }) => state.set({ refusal: sentence })),
    listenFor(id, "stateWanted", delivery.sendWhole),
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
    opening: delivery.opening,
    retry: delivery.retry,
    settle: delivery.settle,
    isWhole: state.isWhole,
    whyUnsaved: async () => {
      await delivery.settle();
      await state.whenWhole(patience);
      return state.isWhole() ? "" : (state.facts().refusal ?? tooSlow);
    },
    merge: (update) => mergeAsStep(doc, history, update),
    reopen: delivery.lose,
    stop: () => {
      doc.off("update", onUpdate);
      delivery.stop();
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
  const onFacts = createListeners<[]>();
  let facts: SaveFacts = { sent: 0, durable: 0, composing: false, refusal: null, trouble: null, foreign: "" };
  let shown: SaveStatus = "saved";
  const isWhole = () => facts.durable >= facts.sent;
  return {
    isWhole,
    whenWhole: (milliseconds: number) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (isWhole()) end();
        };
        const stop = onFacts.add(look);
        const timer = setTimeout(() => end(), milliseconds);
        const end = () => {
          stop();
          clearTimeout(timer);
          resolve();
        };
        look();
      }),
    status: () => shown,
    facts: () => facts,
    onStatus: listeners.add,
    set: (news: Partial<SaveFacts>) => {
      const known = facts;
      facts = { ...facts, ...news };
      onFacts.tell();
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

function mergeAsStep(doc: Y.Doc, history: StoryHistory, update: Uint8Array): string {
  history.flush();
  const foreign = whyForeign(doc, update);
  if (foreign === null) history.step(() => Y.applyUpdate(doc, update, history.person));
  return foreign ?? "";
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

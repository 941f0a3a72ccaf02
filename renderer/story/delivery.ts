import * as Y from "yjs";
import { lineageOf } from "../../article/document/layout";
import type { OpenedStory, Outcome } from "../../electron/contract";
import { call } from "../machine";

export interface DeliveryNeeds {
  readonly id: string;
  /** The opening that the machine gave for this document. */
  readonly opening: number;
  readonly doc: Y.Doc;
  readonly onSent: (number: number) => void;
  readonly onRefused: (sentence: string) => void;
  /** What is on disk when the story had to be opened again. */
  readonly onFound: (state: Uint8Array) => void;
}

/** Hands what is typed to the machine, under rising numbers. */
export interface Delivery {
  readonly opening: () => number;
  readonly append: (update: Uint8Array) => void;
  readonly sendWhole: () => void;
  /** The machine does not have this opening any more: opens the story again and hands over the whole document. */
  readonly lose: (sentence: string) => Promise<void>;
  /** Hands over the whole document now, after something went wrong; answers when that has been tried. */
  readonly retry: () => Promise<void>;
  /** Answers when everything so far has been handed over, as far as that can be done now. */
  readonly settle: () => Promise<void>;
  readonly stop: () => void;
}

const retryAfter = 3000;
const otherCopy =
  "Another copy of this story has taken its place. Save a copy of your words elsewhere, then open the story again.";

export function startDelivery(needs: DeliveryNeeds): Delivery {
  const { id, doc, onSent, onRefused } = needs;
  let sent = 0;
  let pending: Promise<void> = Promise.resolve();
  const handOver = (work: Promise<void>) => {
    pending = pending.then(() => work);
  };
  const replaceState = async (state: Uint8Array) => {
    const outcome = await call("replaceState", { id, opening: hold.opening(), through: sent, state });
    if (!outcome.ok) onRefused(outcome.sentence);
  };
  const hold = startHold(needs, (found) => replaceState(merged(doc, found)));
  const sendWhole = () => {
    if (!hold.isLost()) handOver(replaceState(Y.encodeStateAsUpdate(doc)));
  };
  const append = async (update: Uint8Array) => {
    const opening = hold.opening();
    const outcome = await call("appendUpdate", { id, opening, number: sent, update });
    // What was refused by an opening that is regained already went with the whole document.
    if (!outcome.ok && opening === hold.opening()) await hold.lose(outcome.sentence);
  };
  return {
    opening: hold.opening,
    append: (update) => {
      sent += 1;
      onSent(sent);
      if (!hold.isLost()) handOver(append(update));
    },
    sendWhole,
    retry: async () => {
      if (hold.isLost()) await hold.regain();
      else sendWhole();
      await pending;
    },
    lose: hold.lose,
    settle: async () => {
      if (hold.isLost()) await hold.regain();
      await pending;
    },
    stop: hold.stop,
  };
}

/** The opening that the machine has for this window. Once lost, it is asked for until it is regained, and `onRegained` gets what is on disk. */
function startHold(needs: DeliveryNeeds, onRegained: (found: Uint8Array) => Promise<void>) {
  const { id, doc, onRefused, onFound } = needs;
  let opening = needs.opening;
  let state: "held" | "lost" | "stopped" = "held";
  let regaining: Promise<void> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const tryToRegain = async () => {
    const found = usable(await call("openStory", { id, after: opening }), doc);
    if (state === "stopped") return;
    if (!found.ok) {
      onRefused(found.sentence);
      retry = setTimeout(() => void regain(), retryAfter);
      return;
    }
    opening = found.value.opening;
    state = "held";
    onFound(found.value.state);
    await onRegained(found.value.state);
  };
  const regain = (): Promise<void> => {
    clearTimeout(retry);
    regaining ??= tryToRegain().finally(() => {
      regaining = null;
    });
    return regaining;
  };
  return {
    opening: () => opening,
    isLost: () => state === "lost",
    regain,
    lose: async (sentence: string) => {
      if (state === "stopped") return;
      onRefused(sentence);
      state = "lost";
      await regain();
    },
    stop: () => {
      state = "stopped";
      clearTimeout(retry);
    },
  };
}

/** Refused where the document cannot be written into what was opened. */
function usable(opened: Outcome<OpenedStory>, doc: Y.Doc): Outcome<OpenedStory> {
  if (!opened.ok) return opened;
  const { readOnly, state } = opened.value;
  if (readOnly) return { ok: false, sentence: readOnly };
  const found = new Y.Doc();
  Y.applyUpdate(found, state);
  const isOther = lineageOf(found) !== lineageOf(doc);
  found.destroy();
  return isOther ? { ok: false, sentence: otherCopy } : opened;
}

/** What is on disk goes into the whole state too, since that takes the place of what is there. */
function merged(doc: Y.Doc, state: Uint8Array): Uint8Array {
  const whole = new Y.Doc();
  Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(whole, state);
  const update = Y.encodeStateAsUpdate(whole);
  whole.destroy();
  return update;
}

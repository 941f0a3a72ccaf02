import type { WriterTimes } from "../../../electron/library/story/storyWriter";
import type { Place } from "./edits";

/** What a typist is told, as JSON in its first argument. */
export interface Orders {
  readonly library: string;
  readonly userData: string;
  readonly story: string;
  readonly among: readonly Place[];
  /** How many edits the story holds already. */
  readonly from: number;
  /** After so many edits it closes the library and ends; null types until it is told to stop, or killed. */
  readonly edits: number | null;
  readonly paceMs: number;
  /** Types only when it is told to. */
  readonly waits: boolean;
  readonly compactAt: number;
  readonly times: Partial<WriterTimes>;
  /** Settle in the worker, as the application does; otherwise in the typist's own thread. */
  readonly inWorker: boolean;
  readonly watch: boolean;
  /** Offsets of the clock in milliseconds: after every 20 edits the next one, round and round. */
  readonly clock: readonly number[];
  /** Temporary files get numbers for names, so that they are known before. */
  readonly numberedNames: boolean;
}

/** What a typist says, one line each, the moment it happens. `at` is in milliseconds of the machine's steady clock. */
export type Line =
  | { readonly kind: "opened"; readonly readOnly: string; readonly notices: readonly string[] }
  /** This edit, counted from the story's first, is on its way. */
  | { readonly kind: "typed"; readonly edit: number; readonly at: number }
  /** All edits up to this one are acknowledged. */
  | { readonly kind: "durable"; readonly edit: number; readonly at: number }
  | { readonly kind: "notSaved" | "notSettled" | "notice" | "refused"; readonly sentence: string }
  | { readonly kind: "settled" }
  /** The library is closed, and all of it is on disk. */
  | { readonly kind: "closed" };

export type Command =
  /** Types no more, closes the library, ends. Tries again until it is closed. */
  | "stop"
  /** Types no more, and goes on saving. */
  | "rest"
  /** Types again after `rest`. */
  | "type"
  /** Opens files until the system gives no more; `share` closes them. */
  | "hoard"
  | "share";

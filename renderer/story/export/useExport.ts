import { useEffect, useRef, useState } from "react";
import type { Exported } from "../../../electron/contract";
import { call, listen } from "../../machine";
import { askedOf, type ExportChoice } from "./exportChoice";

/** Where the export stands: a dialog shows one of these, and `start` leads from any of them to `working`. */
export type Run =
  | { readonly state: "choosing" }
  | { readonly state: "working"; readonly done: number; readonly of: number }
  | { readonly state: "failed"; readonly sentence: string; readonly canForce: boolean; readonly override: string }
  /** By preflight; each sentence says by what. */
  | { readonly state: "blocked"; readonly sentences: readonly string[] }
  | { readonly state: "exported"; readonly folder: string; readonly files: number; readonly notes: readonly string[] };

interface Insisting {
  /** A file of somebody else may be replaced. */
  readonly force?: boolean;
  /** Why it goes out although something blocks it. */
  readonly override?: string;
}

/** The export of one story, from the dialog's opening to its end. */
export interface Export {
  readonly run: Run;
  start(insisting?: Insisting): Promise<void>;
  cancel(): void;
  /** Another choice makes what came of the last one untrue. */
  forget(): void;
}

/**
 * `choice` is that of the moment in which `start` is pressed. While it is at work the dialog stays: what came of it
 * would be told nobody.
 */
export function useExport(id: string, choice: ExportChoice): Export {
  const [run, setRun] = useState<Run>({ state: "choosing" });
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    const stop = listen("exportProgress", (progress) => {
      if (progress.id !== id) return;
      setRun((now) => (now.state === "working" ? { state: "working", done: progress.done, of: progress.of } : now));
    });
    return () => {
      mounted.current = false;
      stop();
    };
  }, [id]);
  return {
    run,
    start: async ({ force = false, override = "" } = {}) => {
      setRun({ state: "working", done: 0, of: 0 });
      const outcome = await call("exportStory", { id, ...askedOf(choice), force, override });
      if (!mounted.current) return;
      setRun(outcome.ok ? runAfter(outcome.value, override) : failed(outcome.sentence));
    },
    cancel: () => void call("cancelExport", { id }),
    forget: () => setRun((now) => (now.state === "working" ? now : { state: "choosing" })),
  };
}

function runAfter(outcome: Exported, override: string): Run {
  switch (outcome.kind) {
    case "cancelled":
      return { state: "choosing" };
    case "blocked":
      return { state: "blocked", sentences: outcome.sentences };
    case "failed":
      return { state: "failed", sentence: outcome.sentence, canForce: outcome.canForce, override };
    case "exported":
      return { state: "exported", folder: outcome.folder, files: outcome.files.length, notes: outcome.notes };
  }
}

function failed(sentence: string): Run {
  return { state: "failed", sentence, canForce: false, override: "" };
}

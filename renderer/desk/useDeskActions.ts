import { useCallback, useMemo, useState } from "react";
import type { EventPayload, Imported, Outcome, ReceivedCopy, StorySummary } from "../../electron/contract";
import { call, listen } from "../machine";
import { holdTyping, releaseTyping } from "../typedAhead";
import type { ToastMessage } from "../ui/Toast";
import { importDropped } from "./importDropped";
import type { Wanted } from "./useCurrentRow";

export interface DeskActions {
  create(): Promise<void>;
  openSample(): Promise<void>;
  importFiles(): Promise<void>;
  importDropped(files: readonly File[]): Promise<void>;
  duplicate(story: StorySummary): Promise<void>;
  trash(story: StorySummary): Promise<void>;
  restore(story: StorySummary): Promise<void>;
}

export interface DeskWork {
  readonly actions: DeskActions;
  /** Sentences of what failed last. */
  readonly refusals: readonly string[];
  /** Sentences of what to know about what came in last. */
  readonly notes: readonly string[];
  /** What came of copies of stories that are here already. */
  readonly received: readonly ReceivedCopy[];
  /** Which of several files is being imported; null while none is. */
  readonly progress: EventPayload<"importProgress"> | null;
  readonly toast: ToastMessage | null;
  /** The story that should have the focus when it is on the list. */
  readonly wanted: Wanted | null;
  readonly dismissRefusals: () => void;
  readonly dismissNotes: () => void;
  readonly dismissReceived: (one: ReceivedCopy) => void;
  readonly dismissToast: () => void;
}

export function titleOf(story: StorySummary): string {
  return story.headline || "Untitled story";
}

/** What a person does to stories on the desk, and what to say of it afterwards. */
export function useDeskActions(onOpen: (id: string) => void, reload: () => Promise<void>): DeskWork {
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [notes, setNotes] = useState<readonly string[]>([]);
  const { received, setReceived, dismissReceived } = useReceived();
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const [progress, setProgress] = useState<EventPayload<"importProgress"> | null>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);

  const actions = useMemo(() => {
    /** The value, or null after the refusal is shown. */
    const done = <Value>(outcome: Outcome<Value>): { readonly value: Value } | null => {
      setRefusals(outcome.ok ? [] : [outcome.sentence]);
      return outcome.ok ? outcome : null;
    };
    const arrived = async (id: string | undefined, words: string, action?: ToastMessage["action"]) => {
      if (id) setWanted({ id });
      await reload();
      setToast(action ? { words, action } : { words });
    };
    const opened = async (outcome: Outcome<{ id: string }>) => {
      const made = done(outcome);
      if (made) onOpen(made.value.id);
    };
    const importing = async (outcomes: readonly Outcome<Imported>[]) => {
      const ids = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.ids : []));
      setRefusals(outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.refused : [outcome.sentence])));
      setNotes(outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.notes : [])));
      setReceived(outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.received : [])));
      const [only] = ids;
      if (!only) return reload();
      if (ids.length > 1) await arrived(only, `${ids.length} stories imported`);
      else await arrived(only, "One story imported", { name: "Open", run: () => onOpen(only) });
    };
    const own: DeskActions = {
      create: async () => opened(await createStory()),
      openSample: async () => opened(await call("openSample")),
      importFiles: async () => importing([await fromDialog(setProgress)]),
      importDropped: async (files) => importing(await inTurn(files, setProgress)),
      duplicate: async (story) => {
        const copy = done(await call("duplicateStory", { id: story.id }));
        if (copy) await arrived(copy.value.id, `“${titleOf(story)}” duplicated`);
      },
      trash: async (story) => {
        if (!done(await call("trashStory", { id: story.id }))) return;
        const undo = { name: "Undo", run: () => own.restore(story) };
        await arrived(undefined, `“${titleOf(story)}” moved to trash`, undo);
      },
      restore: async (story) => {
        if (!done(await call("restoreStory", { id: story.id }))) return;
        await arrived(story.id, `“${titleOf(story)}” is back among the stories`);
      },
    };
    return own;
  }, [onOpen, reload, setReceived]);

  const [dismissRefusals, dismissNotes] = [useCallback(() => setRefusals([]), []), useCallback(() => setNotes([]), [])];
  const dismissToast = useCallback(() => setToast(null), []);
  const dismissals = { dismissRefusals, dismissNotes, dismissReceived, dismissToast };
  return { actions, refusals, notes, received, progress, toast, wanted, ...dismissals };
}

async function createStory(): Promise<Outcome<{ id: string }>> {
  holdTyping();
  const made = await call("createStory");
  if (!made.ok) releaseTyping();
  return made;
}

function useReceived() {
  const [received, setReceived] = useState<readonly ReceivedCopy[]>([]);
  const dismissReceived = useCallback(
    (one: ReceivedCopy) => setReceived((known) => known.filter((other) => other !== one)),
    [],
  );
  return { received, setReceived, dismissReceived };
}

type ImportProgress = EventPayload<"importProgress">;
type OnProgress = (progress: ImportProgress | null) => void;

/** What is chosen in the system's dialog is read there; how far it is, is told from there. */
async function fromDialog(onProgress: OnProgress): Promise<Outcome<Imported>> {
  const stop = listen("importProgress", onProgress);
  const outcome = await call("importFiles");
  stop();
  onProgress(null);
  return outcome;
}

/** One after the other, so that a person sees which it is. */
async function inTurn(files: readonly File[], onProgress: OnProgress): Promise<readonly Outcome<Imported>[]> {
  const outcomes: Outcome<Imported>[] = [];
  for (const [index, file] of files.entries()) {
    if (files.length > 1) onProgress({ fileName: file.name, number: index + 1, of: files.length });
    outcomes.push(await importDropped(file));
  }
  onProgress(null);
  return outcomes;
}

import { type ReactNode, useEffect, useState } from "react";
import type { Wanted } from "../../../article/diff/takeBack";
import { Button } from "../../ui/Button";
import { timeOfDay } from "../../ui/days";
import { Toast, type ToastMessage } from "../../ui/Toast";
import type { Draft } from "../draft";
import type { OverStory } from "../StoryFrame";
import { useCounts } from "../useCounts";
import { HistoryBar } from "./HistoryBar";
import { HistoryPanel } from "./HistoryPanel";
import { HistorySheet } from "./HistorySheet";
import { type Comparison, listedVersions, type Moment, versionInFull, versionTitle } from "./moments";
import { RestoreDialog } from "./RestoreDialog";
import { type History, type HistoryView, useHistoryView } from "./useHistoryView";
import { useVersions, type Versions } from "./useVersions";

interface StoryHistoryNeeds {
  readonly draft: Draft;
  readonly language: string;
  /** Why the story can only be read; empty otherwise. */
  readonly readOnly: string;
  /** Whether the History panel is shown: before that nothing is read. */
  readonly isShown: boolean;
  /** Something else was chosen in the panel to be looked at. */
  readonly onCompare: () => void;
}

/** A story's past: the panel that lists it, and what stands in the place of the story while it is looked at. */
export function useStoryHistory({ draft, language, readOnly, isShown, onCompare }: StoryHistoryNeeds) {
  const history = useHistoryView(draft);
  const versions = useVersions(draft.id, isShown || history.view !== null);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  useEffect(() => (toast ? afterChange(draft.doc, () => setToast(null)) : undefined), [toast, draft]);
  const restoring = useRestoring(draft, history.view, readOnly, setToast);
  const { view } = history;
  const compare = (comparison: Comparison) => {
    history.compare(comparison);
    onCompare();
  };
  return {
    /** Says a thing that is done, in the place where History does. */
    tell: setToast,
    panel: <Panel {...{ draft, language, readOnly, versions }} history={{ ...history, compare }} />,
    compare,
    over: view && over({ draft, language, view, versions, restoring }),
    more: (
      <>
        {view?.ends && restoring.isAsked && (
          <RestoreDialog
            title={`the story as it was ${momentTitle(view.comparison.from, versions)}`}
            words={view.ends.difference.words}
            onRestore={restoring.all}
            onClose={restoring.dismiss}
          />
        )}
        <Toast message={toast} onGone={() => setToast(null)} />
      </>
    ),
  };
}

/** Once something else is written, the message's Undo would take that back, and not what the message is about. */
function afterChange(doc: Draft["doc"], forget: () => void): () => void {
  const timer = setTimeout(() => doc.on("update", forget), ownRepairs);
  return () => {
    clearTimeout(timer);
    doc.off("update", forget);
  };
}

/** What restoring leaves to be repaired is written within these milliseconds. */
const ownRepairs = 100;

interface Restoring {
  readonly isAsked: boolean;
  readonly ask: () => void;
  readonly dismiss: () => void;
  readonly all: () => Promise<string>;
  /** Null where nothing can be restored. */
  readonly part: ((wanted: Wanted) => void) | null;
  /** Why all of it cannot be restored; empty when it can. */
  readonly unavailable: string;
  readonly refusal: string;
}

function useRestoring(
  draft: Draft,
  view: HistoryView | null,
  readOnly: string,
  onToast: (message: ToastMessage) => void,
): Restoring {
  const [isAsked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState("");
  const isIntoNow = view?.comparison.to.kind === "now";
  const restored = (words: string) => onToast({ words, action: { name: "Undo", run: draft.history.undo } });
  const part = async (wanted: Wanted) => {
    const sentence = (await view?.restore(wanted)) ?? "";
    setRefusal(sentence);
    if (sentence === "") restored("Restored");
    focusDifference();
  };
  return {
    isAsked,
    ask: () => setAsked(true),
    dismiss: () => setAsked(false),
    all: async () => {
      const sentence = (await view?.restore({ kind: "all" })) ?? "";
      if (sentence !== "") return sentence;
      setRefusal("");
      view?.back();
      restored("The story is as it was then");
      return "";
    },
    part: readOnly === "" && isIntoNow && view.canRestore ? (wanted) => void part(wanted) : null,
    unavailable: readOnly || whyNotAll(view),
    refusal,
  };
}

/** The button that was pressed has gone with what it was for. */
function focusDifference(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(".difference-scroller")?.focus({ preventScroll: true }),
  );
}

function whyNotAll(view: HistoryView | null): string {
  if (view?.comparison.to.kind !== "now") return "Compare with Now to restore the older version";
  if (!view.ends || !view.canRestore) return "The version is still being read";
  const { fields, blocks } = view.ends.difference;
  return fields.length === 0 && blocks.every(({ kind }) => kind === "same") ? "Nothing differs" : "";
}

interface OverNeeds {
  readonly draft: Draft;
  readonly language: string;
  readonly view: HistoryView;
  readonly versions: Versions;
  readonly restoring: Restoring;
}

function over({ draft, language, view, versions, restoring }: OverNeeds): OverStory {
  const known = versions.state === "listed" ? listedVersions(versions.versions) : [];
  return {
    bar: (
      <HistoryBar
        comparison={view.comparison}
        versions={known}
        words={view.ends?.difference.words ?? null}
        onCompare={view.compare}
        onBack={view.back}
        isPlain={view.isPlain}
        onPlain={view.setPlain}
      />
    ),
    action: (
      <Button look="line" unavailable={restoring.unavailable || undefined} onClick={restoring.ask}>
        Restore all…
      </Button>
    ),
    sheet: (
      <HistorySheet
        storyId={draft.id}
        view={view}
        versions={known}
        language={language}
        onRestore={restoring.part}
        refusal={restoring.refusal}
      />
    ),
  };
}

interface PanelProps extends Pick<StoryHistoryNeeds, "draft" | "language" | "readOnly"> {
  readonly versions: Versions;
  readonly history: History;
}

function Panel({ draft, language, readOnly, versions, history }: PanelProps): ReactNode {
  const { words } = useCounts(draft.body, language);
  return (
    <HistoryPanel
      id={draft.id}
      versions={versions}
      words={words}
      language={language}
      comparison={history.view?.comparison ?? null}
      onCompare={history.compare}
      readOnly={readOnly}
    />
  );
}

function momentTitle(moment: Moment, versions: Versions): string {
  if (moment.kind === "seen") return "when you last looked";
  if (moment.kind === "minute") return `at ${timeOfDay(moment.at)}`;
  const known = versions.state === "listed" ? versions.versions : [];
  const version = moment.kind === "version" ? known.find(({ number }) => number === moment.number) : undefined;
  if (!version) return "then";
  const time = versionInFull({ ...version, reason: "auto" }, Date.now());
  return version.reason === "named" ? `in “${versionTitle(version)}”, ${time}` : `at ${time}`;
}

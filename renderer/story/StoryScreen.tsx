import { type ReactElement, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { FindingPlace } from "../../article/preflight/finding";
import { StoryEditor } from "../editor/StoryEditor";
import { Toolbar } from "../editor/Toolbar";
import { isTypingHeld } from "../typedAhead";
import { Button } from "../ui/Button";
import { TypedProse } from "../ui/LiveText";
import { LoadingBars } from "../ui/LoadingBars";
import { Notice } from "../ui/Notice";
import { useMedia } from "../ui/useMedia";
import { useCommands } from "../useCommands";
import { useStatusChange } from "./assignment/useStatusChange";
import { useComments } from "./comments/useComments";
import { useCorrections } from "./corrections/useCorrections";
import { DraftPanel } from "./DraftPanel";
import type { Draft } from "./draft";
import { DraftExport } from "./export/DraftExport";
import { useFind } from "./find/useFind";
import { goTo } from "./goTo";
import type { Comparison } from "./history/moments";
import { useChangedSince } from "./history/useChangedSince";
import { useStoryHistory } from "./history/useStoryHistory";
import type { Language } from "./languages";
import type { Leaving } from "./leaving";
import { OutlineMenu } from "./outline/OutlineMenu";
import { useChecking } from "./preflight/useChecking";
import { StoryPreview } from "./preview/StoryPreview";
import { firstView } from "./preview/views";
import { SaveState } from "./SaveState";
import { StoryFooter } from "./StoryFooter";
import { StoryFrame } from "./StoryFrame";
import { StoryHead } from "./StoryHead";
import { StoryNotices } from "./StoryNotices";
import type { PanelTab } from "./StoryPanel";
import { useSuggestions } from "./suggestions/useSuggestions";
import { type Copying, useCopy } from "./useCopy";
import { useCounts } from "./useCounts";
import { useAround, useDraft, useField, useNotices, useNotSaved, useNotSettled, useReadOnly } from "./useDraft";
import { useHandover } from "./useHandover";
import { useLanguage } from "./useLanguage";
import { useRestoredFocus, useView } from "./useView";
import { useWritingAids } from "./useWritingAids";

interface StoryScreenProps {
  readonly id: string;
  readonly leaving: RefObject<Leaving | null>;
  readonly panelOpen: boolean;
  readonly onPanel: (open: boolean) => void;
  readonly onBack: () => void;
  /** A version to compare the story with from the start; null for the story itself. */
  readonly compare: number | null;
}

interface OpenStoryProps extends StoryScreenProps {
  readonly draft: Draft;
}

export function StoryScreen(props: StoryScreenProps) {
  const opening = useDraft(props.id);
  if (opening.state === "open") return <OpenStory {...props} draft={opening.draft} />;
  return (
    <main className="story-opening">
      <Button onClick={props.onBack}>Back to stories</Button>
      {opening.state === "failed" ? (
        <Notice level="bad">{opening.sentence}</Notice>
      ) : (
        <LoadingBars label="Opening the story" />
      )}
    </main>
  );
}

function OpenStory({ leaving, draft, panelOpen, onPanel, onBack, compare }: OpenStoryProps) {
  const { history, body } = draft;
  const [exporting, setExporting] = useState(false);
  const [tab, setTab] = useState<PanelTab>("Details");
  const [refusal, setRefusal] = useState("");
  const copying = useCopy(draft);
  const panel = usePanel(panelOpen, onPanel);
  const preview = usePreview(panel);
  const scroller = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly(draft);
  const checking = useChecking(draft);
  const written = useLanguage(draft, checking);
  const language = written.tag;
  const past = useStoryHistory({
    draft,
    language,
    readOnly,
    isShown: preview.panelOpen && tab === "History",
    onCompare: panel.uncover,
  });
  const show = (asked: PanelTab) => {
    setTab(asked);
    preview.showPanel(true);
  };
  const goToPlace = (place: FindingPlace) => goTo(place, draft, { showDetails, uncover: panel.uncover });
  const isReadOnly = readOnly !== "";
  const comments = useComments({ draft, isReadOnly, onGo: goToPlace, onShow: () => show("Comments") });
  const suggestions = useSuggestions({ draft, isReadOnly, onGo: goToPlace });
  const handover = useHandover(draft, past.compare, compare);
  const corrections = useCorrections(draft, isReadOnly);
  const showFindings = () => show("Preflight");
  const told = { onToast: past.tell, onRefusal: setRefusal };
  const changeStatus = useStatusChange({ draft, checking, onShowFindings: showFindings, ...told });
  const showDetails = useCallback(() => setTab("Details"), []);
  const about = { draft, checking, language, isReadOnly, onToast: past.tell };
  const aids = useWritingAids({ ...about, isCovered: past.over !== null, page: scroller });
  const find = useFind({ ...about, onGo: goToPlace, showDetails: () => show("Details") });
  useLeaving(leaving, draft, setRefusal);
  useTitle(useField(draft, "headline"));
  useView(draft, scroller);
  useRestoredFocus(history, showDetails);
  useCommands({
    undo: history.undo,
    redo: history.redo,
    export: () => setExporting(true),
    saveCopy: copying.save,
    togglePanel: () => preview.showPanel(!preview.panelOpen),
    ...panelCommands(show),
    ...(past.over === null && { preview: () => preview.show(!preview.isShown), comment: comments.begin }),
  });
  return (
    <TypedProse value={aids.correct}>
      <StoryFrame
        language={language}
        panelOpen={preview.panelOpen}
        onPanel={preview.showPanel}
        onBack={onBack}
        onExport={() => setExporting(true)}
        onPreview={preview.show}
        onUndo={history.undo}
        onRedo={history.redo}
        scroller={scroller}
        toolbar={<Toolbar editor={readOnly ? null : body.editor} history={history} />}
        saveState={<DraftSaveState draft={draft} />}
        notices={
          <DraftNotices
            {...{ draft, readOnly, refusal, copying, handover }}
            onRefusal={setRefusal}
            question={corrections.notice}
            onCompare={past.compare}
          />
        }
        find={find}
        footer={<DraftFooter draft={draft} language={written} onGo={goToPlace} />}
        panel={
          <DraftPanel
            {...{ draft, checking, language: written, isReadOnly, tab, comments, suggestions }}
            onTab={setTab}
            onStatus={changeStatus}
            onGo={goToPlace}
            history={past.panel}
          />
        }
        preview={preview.isShown ? <StoryPreview draft={draft} view={preview.view} onView={preview.setView} /> : null}
        over={past.over}
      >
        <DraftHead draft={draft} language={language} isReadOnly={isReadOnly} />
        <StoryEditor body={body} language={language} />
        {exporting && (
          <DraftExport {...{ draft, checking }} onClose={() => setExporting(false)} onShowFindings={showFindings} />
        )}
        {comments.announcements}
        {suggestions.announcements}
        {corrections.dialog}
        {past.more}
        {aids.menu}
      </StoryFrame>
    </TypedProse>
  );
}

function panelCommands(show: (tab: PanelTab) => void) {
  return {
    details: () => show("Details"),
    quotes: () => show("Quotes"),
    preflight: () => show("Preflight"),
    comments: () => show("Comments"),
    history: () => show("History"),
  };
}

// Each of these redraws alone, so that a keystroke redraws nothing else.

function DraftSaveState({ draft }: { readonly draft: Draft }) {
  return <SaveState status={draft.saver.status} onStatus={draft.saver.onStatus} />;
}

interface DraftNoticesProps {
  readonly draft: Draft;
  readonly readOnly: string;
  readonly refusal: string;
  readonly onRefusal: (sentence: string) => void;
  readonly copying: Copying;
  readonly handover: ReactElement | null;
  readonly question: ReactElement | null;
  readonly onCompare: (comparison: Comparison) => void;
}

function DraftNotices({ draft, onRefusal, onCompare, ...rest }: DraftNoticesProps) {
  const notices = useNotices(draft);
  const notSaved = useNotSaved(draft);
  useEffect(() => {
    if (notSaved === "") onRefusal(""); // What kept it from closing is over as well.
  }, [notSaved, onRefusal]);
  const notSettled = useNotSettled(draft);
  const changed = useChangedSince(draft, onCompare);
  return <StoryNotices {...rest} {...{ notSaved, notSettled, notices, changed }} onTryNow={draft.tryToSave} />;
}

interface DraftHeadProps {
  readonly draft: Draft;
  readonly language: string;
  readonly isReadOnly: boolean;
}

function DraftHead({ draft, language, isReadOnly }: DraftHeadProps) {
  const { fields } = useAround(draft);
  const enterBody = () => draft.body.editor.focus(undefined, { defaultSelection: "rootStart" });
  return (
    <StoryHead fields={fields} language={language} readOnly={isReadOnly} edits={draft.edits} onEnterBody={enterBody} />
  );
}

interface DraftFooterProps {
  readonly draft: Draft;
  readonly language: Language;
  readonly onGo: (place: FindingPlace) => void;
}

function DraftFooter({ draft, language, onGo }: DraftFooterProps) {
  const outline = <OutlineMenu draft={draft} onGo={onGo} />;
  return <StoryFooter counts={useCounts(draft.body, language.tag)} language={language} outline={outline} />;
}

/** In a narrow window the panel lies over the story, and is closed until it is asked for. */
function usePanel(preferred: boolean, onPreferred: (open: boolean) => void) {
  const narrow = useMedia("(max-width: 900px)");
  const [overlaid, setOverlaid] = useState(false);
  const uncover = useCallback(() => setOverlaid(false), []);
  return { ...(narrow ? { open: overlaid, show: setOverlaid } : { open: preferred, show: onPreferred }), uncover };
}

/** The preview takes the panel's place; who asks for the panel again closes it. */
function usePreview(panel: ReturnType<typeof usePanel>) {
  const [isShown, show] = useState(false);
  const [view, setView] = useState(firstView);
  const showPanel = (open: boolean) => {
    show(false);
    panel.show(open);
  };
  return { isShown, show, view, setView, panelOpen: panel.open && !isShown, showPanel };
}

function useLeaving(leaving: RefObject<Leaving | null>, draft: Draft, onRefusal: (sentence: string) => void) {
  useEffect(() => {
    const promise: Leaving = {
      leave: async () => {
        await endComposition();
        const closed = await draft.close();
        if (!closed.ok) onRefusal(closed.sentence);
        return closed.ok;
      },
      settle: async () => {
        await endComposition();
        return draft.settle();
      },
    };
    leaving.current = promise;
    return () => {
      if (leaving.current === promise) leaving.current = null;
    };
  }, [leaving, draft, onRefusal]);
}

/** Losing the focus ends a composition, and the last of it is sent. */
async function endComposition(): Promise<void> {
  if (document.activeElement instanceof HTMLElement && !isTypingHeld()) document.activeElement.blur();
  await new Promise((resolve) => setTimeout(resolve));
}

function useTitle(headline: string) {
  useEffect(() => {
    document.title = headline ? `${headline} · Galley` : "Galley";
    return () => {
      document.title = "Galley";
    };
  }, [headline]);
}

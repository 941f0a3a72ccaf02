import type { ReactElement } from "react";
import type { FindingPlace } from "../../article/preflight/finding";
import type { Status } from "../../article/story";
import { DetailsPanel } from "./DetailsPanel";
import type { Draft } from "./draft";
import type { Language } from "./languages";
import { BlockingCount } from "./preflight/BlockingCount";
import type { Checking } from "./preflight/checking";
import { PreflightPanel } from "./preflight/PreflightPanel";
import { QuotesPanel } from "./quotes/QuotesPanel";
import { UnattributedCount } from "./quotes/UnattributedCount";
import { blockingId, type PanelTab, StoryPanel, unattributedId } from "./StoryPanel";
import { useAround } from "./useDraft";

/** What somebody says of the story: a panel, and how much of it is open. */
interface Said {
  readonly panel: ReactElement;
  readonly openCount: number;
}

interface DraftPanelProps {
  readonly draft: Draft;
  readonly checking: Checking | null;
  readonly language: Language;
  readonly isReadOnly: boolean;
  readonly tab: PanelTab;
  readonly comments: Said;
  readonly suggestions: Said;
  readonly history: ReactElement;
  readonly onTab: (tab: PanelTab) => void;
  readonly onStatus: (status: Status) => void;
  readonly onGo: (place: FindingPlace) => void;
}

/** The panel beside the story, each of its tabs about this draft. */
export function DraftPanel(props: DraftPanelProps) {
  const { draft, checking, language, isReadOnly, comments, suggestions, onGo } = props;
  return (
    <StoryPanel
      tab={props.tab}
      onTab={props.onTab}
      details={<DraftDetails {...{ draft, language, isReadOnly }} onStatus={props.onStatus} />}
      quotes={<QuotesPanel {...{ draft, isReadOnly, onGo }} language={language.tag} />}
      preflight={<PreflightPanel {...{ draft, checking, isReadOnly }} onGo={({ place }) => onGo(place)} />}
      unattributed={<UnattributedCount draft={draft} language={language.tag} id={unattributedId} />}
      blocking={<BlockingCount checking={checking} id={blockingId} />}
      comments={
        <>
          {suggestions.panel}
          {comments.panel}
        </>
      }
      openComments={comments.openCount + suggestions.openCount}
      history={props.history}
    />
  );
}

type DraftDetailsProps = Pick<DraftPanelProps, "draft" | "language" | "isReadOnly" | "onStatus">;

/** It redraws alone, so that a keystroke redraws nothing else. */
function DraftDetails({ draft, language, isReadOnly, onStatus }: DraftDetailsProps) {
  const { fields, status } = useAround(draft);
  return (
    <DetailsPanel
      fields={fields}
      language={language}
      status={status}
      readOnly={isReadOnly}
      edits={draft.edits}
      onStatus={onStatus}
    />
  );
}

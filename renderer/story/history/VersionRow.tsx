import type { ReactNode } from "react";
import { counted } from "../../ui/counted";
import { Changed } from "./Changed";
import { type ListedVersion, versionFacts, versionTitle } from "./moments";

interface RowProps {
  readonly isChosen: boolean;
  /** `alsoNewer`: as the other end of what is compared already. */
  readonly onChoose: (alsoNewer: boolean) => void;
}

interface VersionRowProps extends RowProps {
  readonly version: ListedVersion;
  readonly language: string;
  /** Nothing was before it, so that nothing was gained or lost. */
  readonly isFirst: boolean;
}

export function VersionRow({ version, language, isFirst, ...row }: VersionRowProps) {
  const { reason, words, gained, lost } = version;
  return (
    <Row
      {...row}
      isAutomatic={reason === "auto"}
      title={versionTitle(version)}
      language={reason === "named" ? language : ""}
      facts={versionFacts(version)}
    >
      {isFirst || row.isChosen ? counted(words, "word") : <Changed gained={gained} lost={lost} />}
    </Row>
  );
}

export function NowRow({ words, ...row }: RowProps & { readonly words: number }) {
  return (
    <Row {...row} isAutomatic={false} title="Now" language="" facts="">
      {counted(words, "word")}
    </Row>
  );
}

interface WholeRowProps extends RowProps {
  readonly isAutomatic: boolean;
  readonly title: string;
  readonly language: string;
  readonly facts: string;
  readonly children: ReactNode;
}

function Row({ isChosen, isAutomatic, title, language, facts, onChoose, children }: WholeRowProps) {
  const names = ["history-row", isChosen && "history-chosen", isAutomatic && "history-auto"].filter(Boolean);
  return (
    <li className={names.join(" ")}>
      <button
        type="button"
        className="history-version"
        aria-pressed={isChosen}
        onClick={({ shiftKey, ctrlKey, metaKey }) => onChoose(shiftKey || ctrlKey || metaKey)}
      >
        <span className="history-title" lang={language || undefined}>
          {title}
        </span>
        <span className="history-words">{children}</span>
        {facts && <span className="history-facts">{facts}</span>}
      </button>
    </li>
  );
}

import { useMemo, useState } from "react";
import type { VersionEntry } from "../../../electron/contract";
import { Button } from "../../ui/Button";
import { counted } from "../../ui/counted";
import { dayName } from "../../ui/days";
import { LoadingBars } from "../../ui/LoadingBars";
import { Notice } from "../../ui/Notice";
import {
  beforeToday,
  type Comparison,
  type ListedVersion,
  listedVersions,
  type Moment,
  now,
  sameMoment,
} from "./moments";
import { NameVersionDialog } from "./NameVersionDialog";
import type { Versions } from "./useVersions";
import { NowRow, VersionRow } from "./VersionRow";
import "./historyPanel.css";

interface HistoryPanelProps {
  readonly id: string;
  readonly versions: Versions;
  readonly words: number;
  /** The story's language, which the names of versions are most likely in. */
  readonly language: string;
  readonly comparison: Comparison | null;
  readonly onCompare: (comparison: Comparison) => void;
  /** Why no version can be kept now; empty when one can. */
  readonly readOnly: string;
}

export function HistoryPanel(props: HistoryPanelProps) {
  const { id, versions, comparison, onCompare, readOnly } = props;
  const [naming, setNaming] = useState(false);
  const kept = versions.state === "listed" ? versions.versions : [];
  const known = useMemo(() => listedVersions(kept), [kept]);
  const choose = (moment: Moment, alsoNewer: boolean) => onCompare(chosen(comparison, moment, alsoNewer, known));
  const yesterday = beforeToday(known, Date.now());
  return (
    <div className="history">
      <div className="history-list">
        {versions.state === "loading" && <LoadingBars label="Reading the versions" />}
        {versions.state === "failed" && <Notice level="bad">{versions.sentence}</Notice>}
        {versions.state === "listed" && versions.damaged > 0 && <Damaged count={versions.damaged} />}
        {versions.state === "listed" && known.length === 0 && (
          <p className="panel-empty">
            Versions appear here while you write: one every ten minutes, one before each restore and for each export,
            and whenever you name one.
          </p>
        )}
        {known.length > 0 && (
          <>
            <Button
              small
              look="line"
              className="history-yesterday"
              unavailable={yesterday ? undefined : "No version is from before today"}
              onClick={() => yesterday && onCompare({ from: { kind: "version", number: yesterday.number }, to: now })}
            >
              Changes since yesterday
            </Button>
            <VersionDays {...props} known={known} onChoose={choose} />
          </>
        )}
      </div>
      <footer className="history-foot">
        <span>{known.length > 0 && inShort(known)}</span>
        <Button small look="line" unavailable={readOnly || undefined} onClick={() => setNaming(true)}>
          Name this version…
        </Button>
      </footer>
      {naming && <NameVersionDialog id={id} onClose={() => setNaming(false)} />}
    </div>
  );
}

interface VersionDaysProps extends Pick<HistoryPanelProps, "comparison" | "words" | "language"> {
  readonly known: readonly ListedVersion[];
  readonly onChoose: (moment: Moment, alsoNewer: boolean) => void;
}

/** The newest first, by the day on which they were kept. */
function VersionDays({ known, comparison, words, language, onChoose }: VersionDaysProps) {
  const isChosen = (moment: Moment) =>
    comparison !== null && (sameMoment(comparison.from, moment) || sameMoment(comparison.to, moment));
  return (
    <>
      {days(known).map(({ name, versions }, index) => (
        <section key={`${name} ${versions[0]?.number}`} aria-label={name}>
          <h2 className="history-day">{name}</h2>
          <ol className="history-versions" aria-label={`Versions of ${name}`}>
            {index === 0 && name === "Today" && (
              <NowRow words={words} isChosen={isChosen(now)} onChoose={(also) => onChoose(now, also)} />
            )}
            {versions.map((version) => {
              const moment: Moment = { kind: "version", number: version.number };
              return (
                <VersionRow
                  key={version.number}
                  version={version}
                  language={language}
                  isChosen={isChosen(moment)}
                  isFirst={version === known[0]}
                  onChoose={(also) => onChoose(moment, also)}
                />
              );
            })}
          </ol>
        </section>
      ))}
    </>
  );
}

function Damaged({ count }: { readonly count: number }) {
  return (
    <Notice level="warning">
      {counted(count, "version")} of this story cannot be read. {count === 1 ? "Its file stays" : "Their files stay"} in
      the story’s folder.
    </Notice>
  );
}

interface VersionDay {
  readonly name: string;
  readonly versions: readonly ListedVersion[];
}

/** Order is that of the numbers, whatever the clock said; a day may come twice where it was turned back. */
function days(versions: readonly ListedVersion[]): readonly VersionDay[] {
  const today = Date.now();
  const result: { name: string; versions: ListedVersion[] }[] = [{ name: "Today", versions: [] }];
  for (const version of [...versions].reverse()) {
    const name = dayName(version.at, today);
    const last = result.at(-1);
    if (last?.name === name) last.versions.push(version);
    else result.push({ name, versions: [version] });
  }
  return result;
}

/** A press compares with the story as it is now; with Shift or Control it chooses the newer end of what is compared. */
function chosen(
  comparison: Comparison | null,
  moment: Moment,
  alsoNewer: boolean,
  versions: readonly VersionEntry[],
): Comparison {
  const isChosen = comparison !== null && [comparison.from, comparison.to].some((end) => sameMoment(end, moment));
  if (comparison !== null && alsoNewer && isChosen) return comparison;
  if (comparison === null || !alsoNewer) {
    const last = versions.at(-1);
    if (moment.kind !== "now") return { from: moment, to: now };
    return { from: comparison?.from ?? (last ? { kind: "version", number: last.number } : now), to: now };
  }
  return inOrder(comparison.from, moment, versions);
}

function inOrder(one: Moment, other: Moment, versions: readonly VersionEntry[]): Comparison {
  const place = (moment: Moment) => {
    if (moment.kind === "now") return Number.POSITIVE_INFINITY;
    if (moment.kind === "version") return moment.number;
    if (moment.kind === "seen") return 0;
    return versions.findLast(({ at }) => at <= moment.at)?.number ?? 0;
  };
  return place(one) <= place(other) ? { from: one, to: other } : { from: other, to: one };
}

function inShort(versions: readonly ListedVersion[]): string {
  const count = days(versions).filter((day) => day.versions.length > 0).length;
  return `${counted(versions.length, "version")}, ${counted(count, "day")}`;
}

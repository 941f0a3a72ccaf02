import { ArrowLeft, ArrowRight } from "lucide-react";
import type { WordsChanged } from "../../../article/diff/wordsChanged";
import type { VersionEntry } from "../../../electron/contract";
import { Button } from "../../ui/Button";
import { timeOfDay } from "../../ui/days";
import { type Choice, Select } from "../../ui/Select";
import { Changed } from "./Changed";
import { type Comparison, keyOf, type Moment, now, versionInFull } from "./moments";
import "./historyBar.css";

interface HistoryBarProps {
  readonly comparison: Comparison;
  readonly versions: readonly VersionEntry[];
  readonly words: WordsChanged | null;
  readonly onCompare: (comparison: Comparison) => void;
  readonly onBack: () => void;
  /** The older end is shown alone, without what changed. */
  readonly isPlain: boolean;
  readonly onPlain: (isPlain: boolean) => void;
}

/** Which two states of the story are compared, and by how many words they differ. */
export function HistoryBar(props: HistoryBarProps) {
  const { comparison, versions, words, onCompare, onBack, isPlain, onPlain } = props;
  const { from, to } = comparison;
  return (
    <div className="history-bar">
      <Button className="history-back" onClick={onBack}>
        <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>Back to writing</span>
      </Button>
      <MomentSelect
        label="Older version"
        moment={from}
        choices={versions.filter((version) => to.kind !== "version" || version.number < to.number)}
        onChoose={(moment) => onCompare({ ...comparison, from: moment })}
      />
      <ArrowRight className="history-bar-arrow" size={14} strokeWidth={1.75} aria-hidden="true" />
      <MomentSelect
        label="Newer version"
        moment={to}
        hasNow
        choices={versions.filter((version) => from.kind !== "version" || version.number > from.number)}
        onChoose={(moment) => onCompare({ ...comparison, to: moment })}
      />
      <span className="history-bar-words" role="status">
        {words && <Changed {...words} />}
      </span>
      <Button small className="history-plain" aria-pressed={isPlain} onClick={() => onPlain(!isPlain)}>
        As it was
      </Button>
    </div>
  );
}

interface MomentSelectProps {
  readonly label: string;
  readonly moment: Moment;
  readonly hasNow?: boolean;
  readonly choices: readonly VersionEntry[];
  readonly onChoose: (moment: Moment) => void;
}

function MomentSelect({ label, moment, hasNow = false, choices, onChoose }: MomentSelectProps) {
  const moments: (Choice<string> & { readonly moment: Moment })[] = [
    ...(moment.kind === "minute" ? [choiceOf(moment, timeOfDay(moment.at))] : []),
    ...(moment.kind === "seen" ? [choiceOf(moment, "When you last looked")] : []),
    ...(hasNow ? [choiceOf(now, "Now")] : []),
    ...choices
      .map((version) => choiceOf({ kind: "version", number: version.number }, versionInFull(version, Date.now())))
      .reverse(),
  ];
  const choose = (key: string) => {
    const chosen = moments.find(({ value }) => value === key);
    if (chosen) onChoose(chosen.moment);
  };
  return <Select look="chip" label={label} value={keyOf(moment)} choices={moments} onChoose={choose} />;
}

function choiceOf(moment: Moment, name: string) {
  return { value: keyOf(moment), name, moment };
}

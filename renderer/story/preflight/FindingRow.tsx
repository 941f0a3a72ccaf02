import type { Finding, Fix } from "../../../article/preflight/finding";
import type { Checked } from "./checking";
import { placeInWords } from "./placeInWords";

export interface FindingActions {
  readonly onGo: (finding: Finding) => void;
  /** Null where the story can only be read. */
  readonly onFix: ((fix: Fix) => void) | null;
  /** As `onFix`, for all findings of one check. */
  readonly onFixAll: ((check: string) => void) | null;
}

interface FindingRowProps extends FindingActions {
  readonly finding: Finding;
  readonly checked: Checked;
  readonly isHere: boolean;
}

/** One finding: pressing it goes to its place, the words in pencil put it right. */
export function FindingRow({ finding, checked, isHere, onGo, onFix }: FindingRowProps) {
  const { words, isStory } = placeInWords(finding.place, checked);
  const { fix } = finding;
  return (
    <li className={isHere ? "finding finding-here" : "finding"}>
      <button type="button" className="finding-go" aria-current={isHere || undefined} onClick={() => onGo(finding)}>
        <span className="finding-sentence">{finding.sentence}</span>
        <span className="finding-place" lang={(isStory && checked.fields.language) || undefined}>
          {words}
        </span>
      </button>
      {fix && onFix && (
        <button type="button" className="text-button finding-fix" onClick={() => onFix(fix)}>
          {fix.label}
        </button>
      )}
    </li>
  );
}

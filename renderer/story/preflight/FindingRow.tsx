import { useId } from "react";
import type { Finding, Fix } from "../../../article/preflight/finding";
import type { Checked } from "./checking";
import { placeInWords } from "./placeInWords";

/** What a finding offers. */
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

/** What one would do at the place of a finding that has no fix. */
const invitations: Readonly<Record<string, string>> = { photoAlt: "Describe…", quoteSpeaker: "Who said this?" };

/** One finding: pressing it goes to its place, the words in pencil put it right. */
export function FindingRow({ finding, checked, isHere, onGo, onFix }: FindingRowProps) {
  const id = useId();
  const { words, isStory } = placeInWords(finding.place, checked);
  const { fix } = finding;
  const invitation = invitations[finding.check];
  return (
    <li className={isHere ? "finding finding-here" : "finding"}>
      <button
        type="button"
        className="finding-go"
        aria-current={isHere || undefined}
        aria-describedby={id}
        onClick={() => onGo(finding)}
      >
        {finding.sentence}
      </button>
      <div className="finding-at">
        <span className="finding-place" id={id} lang={(isStory && checked.language) || undefined}>
          {words}
        </span>
        {fix && onFix ? (
          <button type="button" className="text-button finding-fix" aria-describedby={id} onClick={() => onFix(fix)}>
            {fix.label}
          </button>
        ) : (
          invitation && (
            <span className="finding-invitation" aria-hidden="true">
              {invitation}
            </span>
          )
        )}
      </div>
    </li>
  );
}

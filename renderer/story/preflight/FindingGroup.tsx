import { ChevronRight } from "lucide-react";
import { useState } from "react";
import type { Finding } from "../../../article/preflight/finding";
import type { Checked } from "./checking";
import { type FindingActions, FindingRow } from "./FindingRow";

interface FindingGroupProps extends FindingActions {
  readonly check: string;
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly checked: Checked;
  readonly isHere: (finding: Finding) => boolean;
}

/** A thousand double spaces are told in one line; so many of them are listed where it is opened. */
const most = 100;

export function FindingGroup({ check, title, findings, checked, isHere, ...actions }: FindingGroupProps) {
  const [isOpen, setOpen] = useState(false);
  const { onFixAll } = actions;
  const canFix = onFixAll !== null && findings.every(({ fix }) => fix?.isSure);
  return (
    <li className="finding-group">
      <div className="finding">
        <button type="button" className="finding-go" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <ChevronRight className="finding-turn" size={14} strokeWidth={1.75} aria-hidden="true" />
          {title}
        </button>
        <div className="finding-at">
          <span className="finding-place">{findings.length} places</span>
          {canFix && (
            <button type="button" className="text-button finding-fix" onClick={() => onFixAll(check)}>
              Fix all
            </button>
          )}
        </div>
      </div>
      {isOpen && (
        <ul className="finding-list">
          {findings.slice(0, most).map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name of their own, and a row holds nothing.
            <FindingRow key={index} finding={finding} checked={checked} isHere={isHere(finding)} {...actions} />
          ))}
          {findings.length > most && <li className="finding-rest">And {findings.length - most} more.</li>}
        </ul>
      )}
    </li>
  );
}

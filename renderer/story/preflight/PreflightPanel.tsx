import { CircleAlert, Lightbulb, TriangleAlert } from "lucide-react";
import { useRef, useState } from "react";
import type { Finding, FindingLevel, Fix } from "../../../article/preflight/finding";
import { Button } from "../../ui/Button";
import { LoadingBars } from "../../ui/LoadingBars";
import type { Draft } from "../draft";
import { Checklist } from "./Checklist";
import type { Checked, Checking } from "./checking";
import { FindingGroup } from "./FindingGroup";
import { type FindingActions, FindingRow } from "./FindingRow";
import { groupsOf, type LevelGroup } from "./groups";
import { makeFix, makeFixes } from "./makeFixes";
import { useChecked } from "./useChecking";
import { verdictOf } from "./verdict";
import "./preflightPanel.css";

interface PreflightPanelProps {
  readonly draft: Draft;
  readonly checking: Checking | null;
  readonly isReadOnly: boolean;
  readonly onGo: (finding: Finding) => void;
}

/** What should be put right before the story goes out: the verdict, then what blocks, what warns, what is a hint. */
export function PreflightPanel({ draft, checking, isReadOnly, onGo }: PreflightPanelProps) {
  const checked = useChecked(checking);
  const [here, setHere] = useState("");
  const verdict = useRef<HTMLHeadingElement>(null);
  if (checking === null || checked === null) return <LoadingBars label="Reading the story" />;
  // What was pressed goes with what it was for.
  const fixing = (work: () => void) => {
    work();
    verdict.current?.focus();
  };
  const actions: FindingActions = {
    onGo: (finding) => {
      setHere(keyOf(finding));
      onGo(finding);
    },
    onFix: isReadOnly ? null : (fix) => fixing(() => makeFix(draft, checking, fix)),
    onFixAll: isReadOnly ? null : (check) => fixing(() => makeFixes(draft, checking, (now) => sureFixes(now, check))),
  };
  const { sentence, more } = verdictOf(checked.findings, checked.passed);
  const sure = isReadOnly ? 0 : sureFixes(checked).length;
  return (
    <div className="preflight">
      <div className="preflight-list">
        <h2 className="preflight-verdict" tabIndex={-1} ref={verdict}>
          {sentence}
        </h2>
        <p className="preflight-more">{more}</p>
        <Checklist
          lines={checked.checklist}
          isReadOnly={isReadOnly}
          onTick={(words, ticked) => {
            draft.edits.onTick(words, ticked);
            checking.lookNow();
          }}
        />
        {groupsOf(checked.findings).map((group) => (
          <Level
            key={group.level}
            group={group}
            checked={checked}
            actions={actions}
            isHere={(finding) => keyOf(finding) === here}
          />
        ))}
      </div>
      <footer className="preflight-foot">
        <span>Checked as you write</span>
        {sure > 0 && (
          <Button small look="line" onClick={() => fixing(() => makeFixes(draft, checking, sureFixes))}>
            {sure === 1 ? "Fix the safe one" : `Fix the ${sure} safe ones`}
          </Button>
        )}
      </footer>
    </div>
  );
}

const looks: Readonly<Record<FindingLevel, { readonly name: string; readonly Icon: typeof CircleAlert }>> = {
  blocks: { name: "Blocks", Icon: CircleAlert },
  warns: { name: "Warns", Icon: TriangleAlert },
  hint: { name: "Hints", Icon: Lightbulb },
};

interface LevelProps {
  readonly group: LevelGroup;
  readonly checked: Checked;
  readonly actions: FindingActions;
  readonly isHere: (finding: Finding) => boolean;
}

function Level({ group: { level, count, entries }, checked, actions, isHere }: LevelProps) {
  const { name, Icon } = looks[level];
  return (
    <section aria-label={name}>
      <h3 className={`findings-level findings-${level}`}>
        <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
        {name}
        <span className="findings-count">{count}</span>
      </h3>
      <ul className="finding-list">
        {entries.map((entry, index) =>
          entry.kind === "one" ? (
            <FindingRow
              // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name of their own, and a row holds nothing.
              key={index}
              finding={entry.finding}
              checked={checked}
              isHere={isHere(entry.finding)}
              {...actions}
            />
          ) : (
            <FindingGroup key={entry.check} {...entry} {...actions} checked={checked} isHere={isHere} />
          ),
        )}
      </ul>
    </section>
  );
}

function sureFixes({ findings }: Checked, check?: string): readonly Fix[] {
  const own = check === undefined ? findings : findings.filter((finding) => finding.check === check);
  return own.flatMap(({ fix }) => (fix?.isSure ? [fix] : []));
}

function keyOf({ check, place }: Finding): string {
  return `${check} ${JSON.stringify(place)}`;
}

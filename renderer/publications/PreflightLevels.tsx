import type { Check } from "../../article/preflight/check";
import { checks } from "../../article/preflight/checks";
import { type CheckLevel, checkLevels } from "../../article/publication/publication";
import { FieldGroup } from "../ui/Field";
import { Select } from "../ui/Select";

interface PreflightLevelsProps {
  /** By the id of a check, where the publication weighs it otherwise. */
  readonly levels: Readonly<Record<string, CheckLevel>>;
  /** Null is the usual level. */
  readonly onWeigh: (check: string, level: CheckLevel | null) => void;
}

const levelNames: Readonly<Record<CheckLevel, string>> = {
  off: "Off",
  hint: "Hint",
  warns: "Warns",
  blocks: "Blocks",
};

/** How much each thing that preflight finds weighs for this publication. */
export function PreflightLevels({ levels, onWeigh }: PreflightLevelsProps) {
  const changed = checks.filter(({ id }) => levels[id] !== undefined);
  const backToUsual = () => {
    for (const { id } of changed) onWeigh(id, null);
  };
  return (
    <FieldGroup title="Preflight">
      <p className="preflight-say">
        {changed.length === 0
          ? "What preflight looks for, and how much it weighs. What blocks stops an export."
          : `${changed.length === 1 ? "One weighs" : `${changed.length} weigh`} otherwise than usual. `}
        {changed.length > 0 && (
          <button type="button" className="text-button" onClick={backToUsual}>
            Back to the usual
          </button>
        )}
      </p>
      <ul>
        {checks.map((check) => (
          <LevelRow key={check.id} check={check} level={levels[check.id]} onWeigh={onWeigh} />
        ))}
      </ul>
    </FieldGroup>
  );
}

interface LevelRowProps extends Pick<PreflightLevelsProps, "onWeigh"> {
  readonly check: Check;
  readonly level: CheckLevel | undefined;
}

function LevelRow({ check, level, onWeigh }: LevelRowProps) {
  const choices = checkLevels.map((value) => ({
    value,
    name: value === check.level ? `${levelNames[value]}, as usual` : levelNames[value],
  }));
  return (
    <li className={level === undefined ? "preflight-level" : "preflight-level preflight-level-changed"}>
      <span aria-hidden="true">{check.title}</span>
      <Select
        look="chip"
        label={check.title}
        choices={choices}
        value={level ?? check.level}
        onChoose={(chosen) => onWeigh(check.id, chosen === check.level ? null : chosen)}
      />
    </li>
  );
}

import { Check, CircleAlert, TriangleAlert } from "lucide-react";
import { counted } from "../../ui/counted";
import { Select } from "../../ui/Select";

/** How the story stands before preflight. */
export interface Verdict {
  readonly blocking: number;
  readonly warnings: number;
  /** Leaves the dialog for what was found. */
  readonly onShow: () => void;
}

interface ExportTargetProps {
  readonly publication: string;
  readonly publications: readonly string[];
  readonly onPublication: (name: string) => void;
  readonly verdict: Verdict | undefined;
}

/** For whom it goes out, and whether anything stands in its way. */
export function ExportTarget({ publication, publications, onPublication, verdict }: ExportTargetProps) {
  const named = publications.filter((name) => name !== "");
  return (
    <div className="export-target">
      {named.length > 0 && (
        <Select
          label="Publication"
          choices={named.map((name) => ({ value: name, name }))}
          value={publication}
          placeholder="Unnamed publication"
          onChoose={onPublication}
        />
      )}
      {verdict && <VerdictRow {...verdict} />}
    </div>
  );
}

function VerdictRow({ blocking, warnings, onShow }: Verdict) {
  const icon = { size: 14, strokeWidth: 1.75, "aria-hidden": true } as const;
  const found = blocking + warnings;
  return (
    <div className="export-verdict">
      <span className="field-label">Preflight</span>
      {blocking > 0 ? (
        <span className="export-blocks">
          <CircleAlert {...icon} />
          {blocking === 1 ? "One thing blocks" : `${blocking} things block`}
        </span>
      ) : warnings > 0 ? (
        <span className="export-warns">
          <TriangleAlert {...icon} />
          {counted(warnings, "warning")}
        </span>
      ) : (
        <span className="export-passes">
          <Check {...icon} />
          Nothing blocks
        </span>
      )}
      {found > 0 && (
        <button type="button" className="text-button" onClick={onShow}>
          {found === 1 ? "Show it" : "Show them"}
        </button>
      )}
    </div>
  );
}

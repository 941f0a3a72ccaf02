import type { Draft } from "../draft";
import type { Checking } from "../preflight/checking";
import { useChecked } from "../preflight/useChecking";
import { ExportDialog } from "./ExportDialog";

interface DraftExportProps {
  readonly draft: Draft;
  readonly checking: Checking | null;
  readonly onClose: () => void;
  readonly onShowFindings: () => void;
}

/** The export of an open story, with what preflight has to say of it. */
export function DraftExport({ draft, checking, onClose, onShowFindings }: DraftExportProps) {
  const checked = useChecked(checking);
  const show = () => {
    onClose();
    onShowFindings();
  };
  const count = (level: string) => checked?.findings.filter((finding) => finding.level === level).length ?? 0;
  const verdict = checked ? { blocking: count("blocks"), warnings: count("warns"), onShow: show } : undefined;
  return <ExportDialog id={draft.id} onClose={onClose} verdict={verdict} />;
}

import type { ReactNode } from "react";
import { Dialog } from "../../ui/Dialog";
import { CopyBody } from "./CopyBody";
import { ExportEnd } from "./ExportEnd";
import { ExportOptions } from "./ExportOptions";
import { ExportTarget, type Verdict } from "./ExportTarget";
import type { ExportChoice } from "./exportChoice";
import { ProfileChoices } from "./ProfileChoices";
import { useExport } from "./useExport";
import { type Choosing, useExportChoice } from "./useExportChoice";
import "./exportDialog.css";

interface ExportDialogProps {
  readonly id: string;
  readonly onClose: () => void;
  /** What preflight finds in the story; left out, the dialog says nothing of it. */
  readonly verdict?: Verdict | undefined;
  /** What the export will look like, beside the choice; null for a choice that has no look. Left out, the dialog has one column. */
  readonly preview?: ((choice: ExportChoice) => ReactNode) | undefined;
}

export function ExportDialog(props: ExportDialogProps) {
  const choosing = useExportChoice();
  return choosing && <OpenExport {...props} choosing={choosing} />;
}

function OpenExport({ id, onClose, verdict, preview, choosing }: ExportDialogProps & { readonly choosing: Choosing }) {
  const { choice, publications } = choosing;
  const exporting = useExport(id, choice);
  const { state } = exporting.run;
  const working = state === "working";
  const choose = (changes: Partial<ExportChoice>) => {
    exporting.forget();
    choosing.choose(changes);
  };
  return (
    <Dialog title="Export story" look={preview ? "wide" : "tall"} onClose={onClose} busy={working}>
      <fieldset className="export-side" disabled={working} aria-label="What goes out">
        <ProfileChoices profile={choice.profile} onChoose={(profile) => choose({ profile })} />
        <ExportOptions choice={choice} onChoose={choose} />
        {choice.profile === "cms" && <CopyBody id={id} publication={choice.publication} />}
        <ExportTarget
          publication={choice.publication}
          publications={publications}
          onPublication={(publication) => choose({ publication })}
          verdict={state === "blocked" ? undefined : verdict}
        />
      </fieldset>
      {preview && <div className="export-preview">{preview(choice)}</div>}
      <ExportEnd choice={choice} exporting={exporting} onShowFindings={verdict?.onShow} onClose={onClose} />
    </Dialog>
  );
}

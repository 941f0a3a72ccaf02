import { useState } from "react";
import { profileNames } from "../../../article/export/profiles";
import type { Draft } from "../draft";
import type { ExportChoice } from "../export/exportChoice";
import { ExportPreview } from "./ExportPreview";
import { firstView, type View } from "./views";

interface ChoicePreviewProps {
  readonly draft: Draft;
  readonly choice: ExportChoice;
}

const onPaper: View = { ...firstView, look: "print" };

/** What an export of that choice will look like; for files that only another system shows, a sentence that says so. */
export function ChoicePreview({ draft, choice }: ChoicePreviewProps) {
  const [view, setView] = useState(firstView);
  const { profile, publication, singleFile, furniture } = choice;
  const options = { draft, publication, singleFile, furniture };
  if (profile === "page") return <ExportPreview {...options} view={view} onView={setView} />;
  if (profile === "pdf") return <ExportPreview {...options} singleFile={false} view={onPaper} />;
  return <p className="preview-none">{profileNames[profile]} has no look of its own: another system gives it one.</p>;
}

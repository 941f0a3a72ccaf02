import type { Draft } from "../draft";
import { askedOf } from "../export/exportChoice";
import { useExportChoice } from "../export/useExportChoice";
import { ExportPreview } from "./ExportPreview";
import type { View } from "./views";

interface StoryPreviewProps {
  readonly draft: Draft;
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** The page beside the story, in step with what is written; for the publication, and with the furniture, that were chosen at the last export. */
export function StoryPreview(props: StoryPreviewProps) {
  const chosen = useExportChoice()?.choice;
  if (!chosen) return null;
  const { publication, furniture } = askedOf({ ...chosen, profile: "page" });
  return <ExportPreview {...props} publication={publication} singleFile={false} furniture={furniture} />;
}

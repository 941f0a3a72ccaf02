import { Lock } from "lucide-react";
import { useEffect, useState } from "react";
import type { Draft } from "../draft";
import { askedOf } from "../export/exportChoice";
import { useExportChoice } from "../export/useExportChoice";
import { useField } from "../useDraft";
import { ExportPreview } from "./ExportPreview";
import { embargoNotice } from "./embargo";
import type { View } from "./views";

interface StoryPreviewProps {
  readonly draft: Draft;
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** The page beside the story, in step with what is written; for the publication, and with the furniture, that were chosen at the last export. */
export function StoryPreview(props: StoryPreviewProps) {
  const embargo = embargoNotice(useField(props.draft, "embargoUntil"), useMinute());
  const ribbon = embargo !== "" && (
    <p className="preview-ribbon">
      <Lock size={14} strokeWidth={1.75} aria-hidden="true" />
      <span>
        <b>Preview.</b> {embargo}
      </span>
    </p>
  );
  const chosen = useExportChoice()?.choice;
  if (!chosen) return null;
  const { publication, furniture } = askedOf({ ...chosen, profile: "page" });
  return (
    <ExportPreview {...props} publication={publication} singleFile={false} furniture={furniture} ribbon={ribbon} />
  );
}

/** Now, to the minute: an embargo ends while one looks at it. */
function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

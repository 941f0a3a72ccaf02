import { useState } from "react";
import { Notice } from "../ui/Notice";
import type { SaveStatus } from "./SaveState";

interface StoryNoticesProps {
  readonly saving: SaveStatus;
  /** Why the story can only be read; empty when it can be changed. */
  readonly readOnly: string;
  /** What there is to know of how it was opened. */
  readonly notices: readonly string[];
  /** Why it could not be closed; empty when nothing was wrong. */
  readonly refusal: string;
}

/** At most two at once; what is wrong comes first and stays until it is no longer true. */
export function StoryNotices({ saving, readOnly, notices, refusal }: StoryNoticesProps) {
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const bad = [typeof saving === "object" ? saving.notSaved : "", refusal].filter(Boolean);
  const warnings = [readOnly].filter(Boolean);
  const news = notices.filter((sentence) => !dismissed.has(sentence));
  const shown = [
    ...bad.map((sentence) => (
      <Notice key={sentence} level="bad">
        {sentence}
      </Notice>
    )),
    ...warnings.map((sentence) => (
      <Notice key={sentence} level="warning">
        {sentence}
      </Notice>
    )),
    ...news.map((sentence) => (
      <Notice key={sentence} level="warning" onDismiss={() => setDismissed((known) => new Set([...known, sentence]))}>
        {sentence}
      </Notice>
    )),
  ];
  return shown.slice(0, 2);
}

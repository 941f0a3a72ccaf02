import { useState } from "react";
import { Notice } from "../ui/Notice";

interface StoryNoticesProps {
  /** Why the last words are not on disk; empty when they are, or soon will be. */
  readonly notSaved: string;
  /** Why the story can only be read; empty when it can be changed. */
  readonly readOnly: string;
  /** What there is to know of how it was opened. */
  readonly notices: readonly string[];
  /** Why it could not be closed; empty when nothing was wrong. */
  readonly refusal: string;
}

/** At most two at once; what is wrong comes first and stays until it is no longer true. */
export function StoryNotices({ notSaved, readOnly, notices, refusal }: StoryNoticesProps) {
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const bad = [notSaved, refusal].filter(Boolean);
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

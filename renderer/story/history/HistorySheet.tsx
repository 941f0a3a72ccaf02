import { useEffect, useState } from "react";
import type { Wanted } from "../../../article/diff/takeBack";
import type { VersionEntry } from "../../../electron/contract";
import { call } from "../../machine";
import { LoadingBars } from "../../ui/LoadingBars";
import { Notice } from "../../ui/Notice";
import { DaySlider } from "./DaySlider";
import { DifferenceView } from "./DifferenceView";
import { minuteAt, type WrittenMinute } from "./day";
import { type Moment, now } from "./moments";
import { PlainView } from "./PlainView";
import type { HistoryView } from "./useHistoryView";

interface HistorySheetProps {
  readonly storyId: string;
  readonly view: HistoryView;
  readonly versions: readonly VersionEntry[];
  readonly language: string;
  readonly onRestore: ((wanted: Wanted) => void) | null;
  /** Why the last thing could not be restored; empty otherwise. */
  readonly refusal: string;
}

/** What is looked at instead of the story: the difference, and below it any minute of the last writing day. */
export function HistorySheet({ storyId, view, versions, language, onRestore, refusal }: HistorySheetProps) {
  const { comparison, ends, sentence } = view;
  const minutes = useWritingDay(storyId);
  const { from } = comparison;
  useEscape(view.back);
  return (
    <>
      {(sentence || refusal) && (
        <div className="story-notices" lang="en">
          <Notice level="bad">{sentence || refusal}</Notice>
        </div>
      )}
      <section
        className="difference-scroller"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
        tabIndex={0}
        aria-label="Difference"
        lang={language || undefined}
      >
        {ends && view.isPlain && <PlainView storyId={storyId} story={ends.from} />}
        {ends && !view.isPlain && (
          <DifferenceView storyId={storyId} story={ends.to} difference={ends.difference} onRestore={onRestore} />
        )}
        {!ends && sentence === "" && (
          <div className="story-page difference">
            <LoadingBars label="Reading the version" />
          </div>
        )}
      </section>
      {minutes.length > 0 && (
        <DaySlider
          minutes={minutes}
          shown={minuteOf(from, versions, minutes)}
          onMinute={({ at, through }) => view.compare({ from: { kind: "minute", at, through }, to: now })}
        />
      )}
    </>
  );
}

/** Where the older end stands on the slider; null where that day does not know it. */
function minuteOf(moment: Moment, versions: readonly VersionEntry[], minutes: readonly WrittenMinute[]): number | null {
  if (moment.kind === "minute") return moment.at;
  const version = moment.kind === "version" && versions.find(({ number }) => number === moment.number);
  if (!version || version.at < (minutes[0]?.at ?? 0)) return null;
  return minuteAt(minutes, version.at)?.at ?? null;
}

/** The minutes of the last writing day; none where the log tells nothing, as in a story that only came by import. */
function useWritingDay(id: string): readonly WrittenMinute[] {
  const [minutes, setMinutes] = useState<readonly WrittenMinute[]>([]);
  useEffect(() => {
    let isWanted = true;
    call("writingDay", { id }).then((day) => {
      if (isWanted && day.ok) setMinutes(day.value.minutes);
    });
    return () => {
      isWanted = false;
    };
  }, [id]);
  return minutes;
}

/** What has a use of its own for Escape. */
const mindsItself = "input, textarea, [contenteditable], [role=dialog], [role=listbox]";

/** Escape leads back to the story, wherever the focus is; a menu or dialog that it closed has used it up. */
function useEscape(back: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest(mindsItself) !== null;
      if (event.key === "Escape" && !event.defaultPrevented && !isElsewhere) back();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [back]);
}

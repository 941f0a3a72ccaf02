import { Slider } from "radix-ui";
import { type CSSProperties, type KeyboardEvent, useMemo } from "react";
import { dayName, timeOfDay } from "../../ui/days";
import { barsOf, minuteAt, minuteBeside, spanOf, type WrittenMinute } from "./day";
import "./daySlider.css";

interface DaySliderProps {
  /** Of one day, at least one, in order. */
  readonly minutes: readonly WrittenMinute[];
  /** The minute that is shown, by its beginning; null while something else is. */
  readonly shown: number | null;
  readonly onMinute: (minute: WrittenMinute) => void;
}

const minute = 60_000;
/** By how many written minutes a key goes: those in which nothing was written are passed over. */
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Any minute of the last writing day: bars for how much was written, and what lies before the thumb in pencil. */
export function DaySlider({ minutes, shown, onMinute }: DaySliderProps) {
  const span = useMemo(() => spanOf(minutes), [minutes]);
  const bars = useMemo(() => barsOf(minutes, span), [minutes, span]);
  const most = Math.max(1, ...bars.map(({ letters }) => letters));
  const day = dayName(minutes[0]?.at ?? 0, Date.now());
  // The thumb stands where the minute ends: what is shown has all of it.
  const until = shown === null ? span.end : shown + minute;
  const go = ([value = 0]: number[]) => {
    const found = minuteAt(minutes, span.start + (value - 1) * minute);
    if (found) onMinute(found);
  };
  const step = (event: KeyboardEvent) => {
    const by = steps[event.key];
    const next = by === undefined ? undefined : minuteBeside(minutes, shown, by);
    if (!next) return;
    event.preventDefault();
    onMinute(next);
  };
  return (
    <section className="day-slider" aria-label="The writing day" lang="en">
      <div className="day-slider-head">
        <b>Any minute of {day === "Today" || day === "Yesterday" ? day.toLowerCase() : day}</b>
        <span>Drag to read the story as it was</span>
        <time>{shown === null ? "" : timeOfDay(shown)}</time>
      </div>
      <Slider.Root
        className="day-slider-track"
        min={1}
        max={(span.end - span.start) / minute}
        step={1}
        onKeyDownCapture={step}
        value={[(until - span.start) / minute]}
        onValueChange={go}
      >
        <span className="day-slider-bars" aria-hidden="true">
          {bars.map((bar) => (
            <i
              key={bar.at}
              data-before={bar.at < until || undefined}
              style={{ "--part": Math.sqrt(bar.letters / most) } as CSSProperties}
            />
          ))}
        </span>
        <Slider.Thumb
          className="day-slider-thumb"
          aria-label={`Any minute of ${day}`}
          aria-valuetext={shown === null ? "Now" : timeOfDay(shown)}
        />
      </Slider.Root>
      <div className="day-slider-hours" aria-hidden="true">
        {span.ticks.map((tick) => (
          <span key={tick} style={{ "--at": (tick - span.start) / (span.end - span.start) } as CSSProperties}>
            {timeOfDay(tick)}
          </span>
        ))}
      </div>
    </section>
  );
}

import { type KeyboardEvent, memo, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { StorySummary } from "../../electron/contract";
import { byDay, type Day } from "../ui/days";
import { type RowActions, StoryRow } from "./StoryRow";
import { useCurrentRow, type Wanted } from "./useCurrentRow";
import "./storyList.css";

interface StoryListProps {
  readonly stories: readonly StorySummary[];
  readonly query: string;
  readonly readOnly: boolean;
  readonly wanted: Wanted | null;
  readonly actions: RowActions;
}

interface Row {
  readonly story: StorySummary;
  /** The day that begins with this row. */
  readonly day: Day<StorySummary> | null;
}

/** Rows are drawn in stretches of this many, and only near the part that is seen: a desk of 5,000 stories is as quick as one of 100. */
const stretchLength = 40;

export function StoryList({ stories, query, readOnly, wanted, actions }: StoryListProps) {
  const rows = useMemo(() => rowsOf(stories), [stories]);
  const stretches = useMemo(() => inStretches(rows), [rows]);
  const list = useRef<HTMLDivElement>(null);
  const { current, setCurrent, goTo } = useCurrentRow(rows, list, wanted);

  const pressed = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    const index = rows.findIndex(({ story }) => story.id === current);
    const story = rows[index]?.story;
    const to = targetOf(event.key, index, rows.length - 1);
    if (to !== null) goTo(to);
    else if (event.key === "Delete" && story && !readOnly) actions.trash(story);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: between a ul and its li nothing may stand, and the stretches do.
    <div
      ref={list}
      className="desk-list"
      role="list"
      aria-label="Stories"
      onKeyDown={pressed}
      onFocus={(event) => setCurrent(storyIdOf(event.target))}
    >
      {stretches.map((stretch, index) => (
        <Stretch
          key={stretch[0]?.story.id}
          rows={stretch}
          first={index === 0}
          query={query}
          current={stretch.some(({ story }) => story.id === current) ? current : null}
          readOnly={readOnly}
          actions={actions}
        />
      ))}
    </div>
  );
}

interface StretchProps extends Pick<StoryListProps, "query" | "readOnly" | "actions"> {
  readonly rows: readonly Row[];
  readonly first: boolean;
  /** The current row when it is in this stretch, which then stays drawn. */
  readonly current: string | null;
}

const Stretch = memo(function Stretch({ rows, first, query, current, readOnly, actions }: StretchProps) {
  const { place, near, height } = useNear(first, estimatedHeight(rows));
  const drawn = near || current !== null;
  return (
    <div ref={place} role="none" style={drawn ? undefined : { height }}>
      {drawn &&
        rows.map(({ story, day }) => (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          <div key={story.id} role="listitem" className={day ? "desk-item desk-first" : "desk-item"}>
            {day && (
              <h2 className="desk-day">
                {day.name} {day.date && <span>{day.date}</span>}
              </h2>
            )}
            <StoryRow
              story={story}
              query={query}
              current={story.id === current}
              readOnly={readOnly}
              actions={actions}
            />
          </div>
        ))}
    </div>
  );
});

/** Whether the stretch is within two screens or so of what is seen, and how high it was when it last was. */
function useNear(atFirst: boolean, estimate: number) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(atFirst);
  const height = useRef(estimate);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const seen: IntersectionObserverCallback = ([entry]) => {
      if (!entry) return;
      if (!entry.isIntersecting) height.current = entry.boundingClientRect.height;
      setNear(entry.isIntersecting);
    };
    const observer = new IntersectionObserver(seen, { root: element.closest("main"), rootMargin: "1600px" });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, near, height: height.current };
}

function rowsOf(stories: readonly StorySummary[]): Row[] {
  return byDay(stories, Date.now()).flatMap((day) =>
    day.items.map((story, index) => ({ story, day: index === 0 ? day : null })),
  );
}

function inStretches(rows: readonly Row[]): Row[][] {
  const stretches: Row[][] = [];
  for (let start = 0; start < rows.length; start += stretchLength) {
    stretches.push(rows.slice(start, start + stretchLength));
  }
  return stretches;
}

function estimatedHeight(rows: readonly Row[]): number {
  return rows.reduce((height, { day }) => height + (day ? 124 : 82), 0);
}

function targetOf(key: string, index: number, last: number): number | null {
  if (key === "ArrowDown") return Math.min(index + 1, last);
  if (key === "ArrowUp") return Math.max(index - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return last;
  return null;
}

function storyIdOf(target: Element): string | null {
  return target.closest("[data-story]")?.getAttribute("data-story") ?? null;
}

import type { ReactNode } from "react";
import { isSameName } from "../../article/due";
import { type Status, statuses } from "../../article/story";
import type { StorySummary } from "../../electron/contract";
import { statusLooks } from "../story/statuses";
import "./statusFilters.css";

export type Filter = Status | "all" | "mine";

export function filterName(filter: Filter): string {
  if (filter === "all") return "All";
  if (filter === "mine") return "Mine";
  return filter === "draft" ? "Drafts" : statusLooks[filter].name;
}

/** `me`: the name of who works here, empty while nobody has said. */
export function isShown(story: StorySummary, filter: Filter, me: string): boolean {
  if (filter === "all") return true;
  return filter === "mine" ? isSameName(story.assignedTo, me) : story.status === filter;
}

interface StatusFiltersProps {
  readonly stories: readonly StorySummary[];
  readonly filter: Filter;
  readonly me: string;
  readonly onFilter: (filter: Filter) => void;
  /** What stands at the right end of the line. */
  readonly children: ReactNode;
}

export function StatusFilters({ stories, filter, me, onFilter, children }: StatusFiltersProps) {
  const countOf = (each: Filter) => stories.filter((story) => isShown(story, each, me)).length;
  const spiked = countOf("spiked") > 0 || filter === "spiked";
  const mine: readonly Filter[] = me === "" ? [] : ["mine"];
  const offered: Filter[] = ["all", ...mine, ...statuses.filter((status) => status !== "spiked" || spiked)];
  return (
    <div className="filters">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would name a form; these only filter. */}
      <div className="filters-choice" role="group" aria-label="Show">
        {offered.map((each) => (
          <button
            key={each}
            type="button"
            className="filter"
            aria-pressed={each === filter}
            onClick={() => onFilter(each)}
          >
            {filterName(each)}
            <span>{countOf(each)}</span>
          </button>
        ))}
      </div>
      <div className="filters-end">{children}</div>
    </div>
  );
}

import type { ReactNode } from "react";
import { type Status, statuses } from "../../article/story";
import type { StorySummary } from "../../electron/contract";
import { statusLooks } from "../story/statuses";
import "./statusFilters.css";

export type Filter = Status | "all";

export function filterName(filter: Filter): string {
  if (filter === "all") return "All";
  return filter === "draft" ? "Drafts" : statusLooks[filter].name;
}

interface StatusFiltersProps {
  readonly stories: readonly StorySummary[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** What stands at the right end of the line. */
  readonly children: ReactNode;
}

export function StatusFilters({ stories, filter, onFilter, children }: StatusFiltersProps) {
  const countOf = (each: Filter) =>
    each === "all" ? stories.length : stories.filter((story) => story.status === each).length;
  const spiked = countOf("spiked") > 0 || filter === "spiked";
  const offered: Filter[] = ["all", ...statuses.filter((status) => status !== "spiked" || spiked)];
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

import { type Filter, filterName } from "./StatusFilters";

interface NothingFoundProps {
  readonly query: string;
  readonly filter: Filter;
  /** How many stories would be shown without the filter. */
  readonly elsewhere: number;
  readonly onShowAll: () => void;
}

/** Says what was looked for, and where else there are hits. */
export function NothingFound({ query, filter, elsewhere, onShowAll }: NothingFoundProps) {
  const among = filter === "all" ? "in any story" : `under “${filterName(filter)}”`;
  return (
    <div className="nothing-found" role="status">
      <p>{query ? `Nothing with “${query}” ${among}` : `No story ${among}`}</p>
      {filter !== "all" && elsewhere > 0 && (
        <p>
          {query ? `${elsewhere} found in all stories.` : `${elsewhere} in all.`}{" "}
          <button type="button" className="text-button" onClick={onShowAll}>
            Show them
          </button>
        </p>
      )}
    </div>
  );
}

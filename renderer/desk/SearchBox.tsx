import { Search } from "lucide-react";
import type { KeyboardEvent, RefObject } from "react";
import { keyName } from "../ui/keys";
import "./searchBox.css";

interface SearchBoxProps {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The arrow down goes from the box to the list. */
  readonly onLeave: () => void;
}

export function SearchBox({ box, query, onQuery, onLeave }: SearchBoxProps) {
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Escape" && query !== "") onQuery("");
    else if (event.key === "ArrowDown") onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <label className="search">
      <Search size={14} strokeWidth={1.75} aria-hidden="true" />
      <input
        ref={box}
        type="search"
        aria-label="Search stories"
        placeholder="Search stories"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={pressed}
      />
      {query === "" && (
        <span aria-hidden="true">
          <kbd>{keyName("F")}</kbd>
        </span>
      )}
    </label>
  );
}

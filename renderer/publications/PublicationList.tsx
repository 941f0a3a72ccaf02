import { Plus } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "../ui/Button";
import { type Entry, toldRemarks } from "./entries";
import type { PublicationActions } from "./usePublications";

interface PublicationListProps {
  readonly entries: readonly Entry[];
  /** The key of the one whose form is shown. */
  readonly shown: number | null;
  readonly actions: PublicationActions;
}

export function PublicationList({ entries, shown, actions }: PublicationListProps) {
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: in a long list the one that is shown comes into sight.
  useEffect(() => list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" }), [shown]);
  return (
    <div className="publications-side">
      <ul className="publications-list" aria-label="Publications" ref={list}>
        {entries.map((entry) => (
          <li key={entry.key}>
            <button
              type="button"
              className="publications-row"
              aria-current={entry.key === shown ? "true" : undefined}
              onClick={() => actions.show(entry.key)}
            >
              <span className="publications-name">{entry.entered.name.trim() || "Unnamed publication"}</span>
              <Note entries={entries} entry={entry} />
            </button>
          </li>
        ))}
      </ul>
      {entries.length > 0 && (
        <div className="publications-add">
          <Button onClick={actions.add}>
            <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
            Add
          </Button>
          <Button onClick={actions.importFile}>Import…</Button>
        </div>
      )}
    </div>
  );
}

/** What is to be known of a publication whose form is not shown. */
function Note({ entries, entry }: { readonly entries: readonly Entry[]; readonly entry: Entry }) {
  const wrong = toldRemarks(entries, entry).some(({ level }) => level === "error");
  if (wrong) return <span className="publications-note publications-note-bad">Something is not right</span>;
  const host = /^https?:\/\/([^/]+)/.exec(entry.entered.url.trim())?.[1];
  return <span className="publications-note">{host ?? "No address yet"}</span>;
}

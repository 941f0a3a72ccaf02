import { Newspaper, Plus, ShieldCheck, Trash2 } from "lucide-react";
import { type ReactNode, useMemo, useRef, useState } from "react";
import type { DeskState } from "../../electron/contract";
import { useMe } from "../people/useMe";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import { useCommands } from "../useCommands";
import { NothingFound } from "./NothingFound";
import { SearchBox } from "./SearchBox";
import { type Filter, isShown, StatusFilters } from "./StatusFilters";
import { StoryList } from "./StoryList";
import type { RowActions } from "./StoryRow";
import type { Wanted } from "./useCurrentRow";
import type { DeskActions } from "./useDeskActions";
import { useSearch } from "./useSearch";

interface StoriesViewProps {
  readonly desk: DeskState;
  /** The only stories to show; null for all. */
  readonly alone: ReadonlySet<string> | null;
  /** Why nothing can be made or changed here; empty when it can. */
  readonly unavailable: string;
  readonly notices: ReactNode;
  readonly wanted: Wanted | null;
  readonly actions: DeskActions;
  readonly onSend: (id: string) => Promise<void>;
  readonly onOpen: (id: string) => void;
  readonly onTrash: () => void;
  readonly onBackup: () => void;
  readonly onPublications: () => void;
}

export function StoriesView(props: StoriesViewProps) {
  const { desk, alone, unavailable, notices, wanted, actions, onSend, onOpen, onTrash, onBackup, onPublications } =
    props;
  const [query, setQuery] = useState("");
  const [filter, setFilter] = useState<Filter>("all");
  const me = useMe().me?.name ?? "";
  const { ids, problem } = useSearch(query, desk.stories);
  const found = useMemo(
    () => desk.stories.filter(({ id }) => (ids?.has(id) ?? true) && (alone?.has(id) ?? true)),
    [desk.stories, ids, alone],
  );
  const shown = useMemo(
    () => (filter === "all" ? found : found.filter((story) => isShown(story, filter, me))),
    [found, filter, me],
  );
  const rowActions = useMemo(
    (): RowActions => ({
      open: (id) => onOpen(id),
      send: ({ id }) => void onSend(id),
      duplicate: actions.duplicate,
      trash: actions.trash,
    }),
    [onOpen, onSend, actions],
  );
  const stories = useRef<HTMLElement>(null);
  const box = useRef<HTMLInputElement>(null);
  useCommands({ find: () => box.current?.select() });
  const asked = query.trim();
  return (
    <>
      <header className="desk-head">
        <div className="desk-in desk-line">
          <h1>Stories</h1>
          <SearchBox box={box} query={query} onQuery={setQuery} onLeave={() => focusFirstRow(stories.current)} />
          <Button unavailable={unavailable} onClick={actions.importFiles}>
            Import…
          </Button>
          <Button look="act" unavailable={unavailable} onClick={actions.create}>
            <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
            New story
          </Button>
        </div>
        <div className="desk-in">
          <StatusFilters stories={desk.stories} filter={filter} me={me} onFilter={setFilter}>
            <Button onClick={onPublications}>
              <Newspaper size={14} strokeWidth={1.75} aria-hidden="true" />
              Publications
            </Button>
            <Button onClick={onBackup}>
              <ShieldCheck size={14} strokeWidth={1.75} aria-hidden="true" />
              Backup
            </Button>
            <Button onClick={onTrash}>
              <Trash2 size={14} strokeWidth={1.75} aria-hidden="true" />
              Trash
            </Button>
          </StatusFilters>
        </div>
        {notices}
      </header>
      <main className="desk-stories" ref={stories}>
        <div className="desk-in">
          {problem && <Notice level="bad">{problem}</Notice>}
          <StoryList
            stories={shown}
            query={ids ? asked : ""}
            readOnly={unavailable !== ""}
            wanted={wanted}
            actions={rowActions}
          />
          {shown.length === 0 && (
            <NothingFound query={asked} filter={filter} elsewhere={found.length} onShowAll={() => setFilter("all")} />
          )}
        </div>
      </main>
    </>
  );
}

function focusFirstRow(main: HTMLElement | null) {
  main?.querySelector<HTMLAnchorElement>("[data-story] a")?.focus();
}

import { Copy, Ellipsis, FileText, Send, Trash2 } from "lucide-react";
import { type MouseEvent, memo } from "react";
import type { StorySummary } from "../../electron/contract";
import { StatusIcon } from "../story/statuses";
import { timeOfDay } from "../ui/days";
import { Menu, MenuItem, MenuRule } from "../ui/Menu";
import { withHits } from "./hits";
import { StoryFacts } from "./StoryFacts";
import { titleOf } from "./useDeskActions";
import "./storyRow.css";

export interface RowActions {
  readonly open: (id: string) => void;
  readonly send: (story: StorySummary) => void;
  readonly duplicate: (story: StorySummary) => void;
  readonly trash: (story: StorySummary) => void;
}

interface StoryRowProps {
  readonly story: StorySummary;
  readonly query: string;
  /** Of all rows only the current one is in the tab order; arrows go to the others. */
  readonly current: boolean;
  readonly readOnly: boolean;
  readonly actions: RowActions;
}

export const StoryRow = memo(function StoryRow({ story, query, current, readOnly, actions }: StoryRowProps) {
  const language = story.language || undefined;
  const tabIndex = current ? 0 : -1;
  const open = (event: MouseEvent) => {
    event.preventDefault();
    actions.open(story.id);
  };
  return (
    <article className="desk-row" data-story={story.id}>
      <StatusIcon status={story.status} />
      <div className="desk-text">
        <a className="desk-headline" href={`#${story.id}`} lang={language} tabIndex={tabIndex} onClick={open}>
          {story.headline ? <Marked text={story.headline} query={query} /> : <span lang="en">Untitled story</span>}
        </a>
        <p className="desk-words" lang={language}>
          {story.firstWords}
        </p>
        <StoryFacts story={story} />
      </div>
      {story.photo && (
        <img
          className="desk-photo"
          src={`media://story/${story.id}/${story.photo}/480`}
          alt=""
          width={72}
          height={48}
          loading="lazy"
          decoding="async"
        />
      )}
      <time className="desk-when" dateTime={new Date(story.editedAt).toISOString()}>
        {timeOfDay(story.editedAt)}
      </time>
      <Menu button={<MenuButton title={titleOf(story)} tabIndex={tabIndex} />}>
        <MenuItem icon={<FileText size={16} strokeWidth={1.75} />} keys="Enter" onChoose={() => actions.open(story.id)}>
          Open
        </MenuItem>
        <MenuItem
          icon={<Copy size={16} strokeWidth={1.75} />}
          unavailable={readOnly}
          onChoose={() => actions.duplicate(story)}
        >
          Duplicate
        </MenuItem>
        <MenuItem icon={<Send size={16} strokeWidth={1.75} />} onChoose={() => actions.send(story)}>
          Send a copy…
        </MenuItem>
        <MenuRule />
        <MenuItem
          icon={<Trash2 size={16} strokeWidth={1.75} />}
          keys="Delete"
          unavailable={readOnly}
          onChoose={() => actions.trash(story)}
        >
          Move to trash
        </MenuItem>
      </Menu>
    </article>
  );
});

function MenuButton({ title, ...rest }: { readonly title: string; readonly tabIndex: number }) {
  return (
    <button
      type="button"
      className="icon-button desk-menu"
      aria-label="Story actions"
      aria-description={title}
      {...rest}
    >
      <Ellipsis size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}

function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  return withHits(text, query).map((piece) =>
    piece.hit ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
  );
}

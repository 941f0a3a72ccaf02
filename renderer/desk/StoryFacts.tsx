import { Fragment, type ReactNode } from "react";
import type { StorySummary } from "../../electron/contract";
import { statusLooks } from "../story/statuses";
import { counted } from "../ui/counted";
import { StoryDue } from "./StoryDue";

/** The small line of what is known of a story. The interface is in English, the story's own words are in its language. */
export function StoryFacts({ story }: { readonly story: StorySummary }) {
  const language = story.language || undefined;
  const facts: ReactNode[] = [
    <span key="status" className={`status-${story.status}`}>
      {statusLooks[story.status].name}
    </span>,
  ];
  if (story.section)
    facts.push(
      <span key="section" lang={language}>
        {story.section}
      </span>,
    );
  if (story.byline)
    facts.push(
      <span key="byline" lang={language}>
        {story.byline}
      </span>,
    );
  if (story.assignedTo) facts.push(<span key="assigned">For {story.assignedTo}</span>);
  if (story.dueAt) facts.push(<StoryDue key="due" story={story} />);
  facts.push(<span key="words">{counted(story.words, "word")}</span>);
  if (story.problem)
    facts.push(
      <span key="problem" className="desk-problem">
        {story.problem}
      </span>,
    );
  return (
    <p className="desk-facts">
      {facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the dots between the facts have no other name.
        <Fragment key={index}>
          {index > 0 && <span aria-hidden="true">·</span>}
          {fact}
        </Fragment>
      ))}
    </p>
  );
}

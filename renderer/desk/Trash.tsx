import { ArrowLeft } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { StorySummary } from "../../electron/contract";
import { call } from "../machine";
import { StatusIcon } from "../story/statuses";
import { Button } from "../ui/Button";
import { LoadingBars } from "../ui/LoadingBars";
import { Notice } from "../ui/Notice";
import { StoryFacts } from "./StoryFacts";
import { titleOf } from "./useDeskActions";
import "./trash.css";

interface TrashProps {
  /** How many stories the desk says are here; a change means that the list is to be read again. */
  readonly count: number;
  readonly unavailable: string;
  readonly notices: ReactNode;
  readonly onRestore: (story: StorySummary) => void;
  readonly onBack: () => void;
}

export function Trash({ count, unavailable, notices, onRestore, onBack }: TrashProps) {
  const { stories, problem } = useTrashed(count);
  return (
    <>
      <header className="desk-head">
        <div className="desk-in desk-line">
          <h1>Trash</h1>
          <Button onClick={onBack} autoFocus>
            <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
            Back to stories
          </Button>
        </div>
        {notices}
      </header>
      <main className="desk-stories">
        <div className="desk-in">
          {problem && <Notice level="bad">{problem}</Notice>}
          {!problem && !stories && <LoadingBars label="Reading the trash" />}
          {stories?.length === 0 && <p className="trash-empty">Nothing here. What you move to trash waits here.</p>}
          <ul aria-label="Trash" className="desk-list">
            {stories?.map((story) => (
              <li key={story.id}>
                <article className="desk-row trash-row">
                  <StatusIcon status={story.status} />
                  <div className="desk-text">
                    <h2 className="desk-headline" lang={story.language || undefined}>
                      {story.headline || <span lang="en">Untitled story</span>}
                    </h2>
                    <p className="desk-words" lang={story.language || undefined}>
                      {story.firstWords}
                    </p>
                    <StoryFacts story={story} />
                  </div>
                  <Button
                    look="line"
                    unavailable={unavailable}
                    aria-description={titleOf(story)}
                    onClick={() => onRestore(story)}
                  >
                    Restore
                  </Button>
                </article>
              </li>
            ))}
          </ul>
        </div>
      </main>
    </>
  );
}

function useTrashed(count: number) {
  const [stories, setStories] = useState<readonly StorySummary[] | null>(null);
  const [problem, setProblem] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another count means other stories.
  useEffect(() => {
    let gone = false;
    call("listTrash").then((outcome) => {
      if (gone) return;
      if (outcome.ok) setStories(outcome.value);
      setProblem(outcome.ok ? "" : outcome.sentence);
    });
    return () => {
      gone = true;
    };
  }, [count]);
  return { stories, problem };
}

import { Check, X } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import type { Decision } from "../../../article/suggestions/decisions";
import { PersonMark } from "../../people/PersonMark";
import { Button } from "../../ui/Button";
import { Pieces } from "../history/Pieces";
import { momentInWords } from "../momentInWords";
import { titleOf, wordsOf } from "./inWords";
import type { Standing } from "./standing";

interface SuggestionCardProps {
  readonly standing: Standing;
  readonly isHere: boolean;
  readonly isReadOnly: boolean;
  readonly onGo: () => void;
  readonly onDecide: (verdict: Decision["verdict"]) => void;
}

/** A suggestion as a card: who, when, the words before and after, and the two buttons. */
export function SuggestionCard({ standing, isHere, isReadOnly, onGo, onDecide }: SuggestionCardProps) {
  const card = useRef<HTMLLIElement>(null);
  const id = useId();
  useEffect(() => {
    if (isHere) card.current?.scrollIntoView({ block: "nearest" });
  }, [isHere]);
  return (
    <li className={isHere ? "thread thread-here" : "thread"} ref={card} aria-current={isHere || undefined}>
      <div className="comment">
        {standing.by && <PersonMark person={standing.by} />}
        <div className="comment-body">
          <p className="comment-head">
            <b>{standing.by?.name ?? "Somebody"}</b> <time dateTime={standing.at}>{momentInWords(standing.at)}</time>
          </p>
          <button type="button" className="suggestion-words" id={id} onClick={onGo}>
            <span>
              <span className="suggestion-title">{titleOf(standing)}</span>
              <Pieces pieces={wordsOf(standing)} />
            </span>
          </button>
        </div>
      </div>
      {!isReadOnly && (
        <div className="thread-end">
          <Button small aria-describedby={id} onClick={() => onDecide("accepted")}>
            <Check size={14} strokeWidth={1.75} aria-hidden="true" />
            Accept
          </Button>
          <Button small aria-describedby={id} onClick={() => onDecide("rejected")}>
            <X size={14} strokeWidth={1.75} aria-hidden="true" />
            Reject
          </Button>
        </div>
      )}
    </li>
  );
}

import { ChevronDown, ChevronRight } from "lucide-react";
import { type ReactElement, useRef, useState } from "react";
import { type Decision, readDecisions } from "../../../article/suggestions/decisions";
import { suggestionsAt } from "../../editor/shared/suggestionsAt";
import { Button } from "../../ui/Button";
import { counted } from "../../ui/counted";
import { Menu, MenuItem, MenuRule } from "../../ui/Menu";
import type { Draft } from "../draft";
import { Pieces } from "../history/Pieces";
import { momentInWords } from "../momentInWords";
import { changeInWords } from "./inWords";
import { SuggestionCard } from "./SuggestionCard";
import type { Standing } from "./standing";
import "./suggestionsPanel.css";

type OnDecide = (some: readonly Standing[], verdict: Decision["verdict"]) => void;

interface SuggestionsPanelProps {
  readonly draft: Draft;
  readonly standing: readonly Standing[];
  readonly isReadOnly: boolean;
  readonly here: string | null;
  readonly onGo: (one: Standing) => void;
  readonly onDecide: OnDecide;
}

/** What is suggested, in the order of the text, with what was decided folded away. Nothing at all where nobody suggests anything. */
export function SuggestionsPanel({ draft, standing, isReadOnly, here, onGo, onDecide }: SuggestionsPanelProps) {
  const list = useRef<HTMLElement>(null);
  const decisions = readDecisions(draft.threads.read());
  if (standing.length === 0 && decisions.length === 0) return null;
  const settle: OnDecide = (some, verdict) => {
    onDecide(some, verdict);
    list.current?.focus();
  };
  return (
    <section className="suggestions" aria-labelledby="suggestions-title" ref={list} tabIndex={-1}>
      <div className="suggestions-head">
        <h2 className="threads-title" id="suggestions-title">
          {counted(standing.length, "suggestion")}
        </h2>
        {!isReadOnly && standing.length > 0 && (
          <>
            <DecideMenu name="Accept" verdict="accepted" {...{ draft, standing }} onDecide={settle} />
            <DecideMenu name="Reject" verdict="rejected" {...{ draft, standing }} onDecide={settle} />
          </>
        )}
      </div>
      {standing.length > 0 && (
        <ul className="threads" aria-label="Suggestions">
          {standing.map((one) => (
            <SuggestionCard
              key={one.id}
              standing={one}
              isHere={one.id === here}
              isReadOnly={isReadOnly}
              onGo={() => onGo(one)}
              onDecide={(verdict) => settle([one], verdict)}
            />
          ))}
        </ul>
      )}
      {decisions.length > 0 && <Decided decisions={decisions} />}
    </section>
  );
}

interface DecideMenuProps {
  readonly name: string;
  readonly verdict: Decision["verdict"];
  readonly draft: Draft;
  readonly standing: readonly Standing[];
  readonly onDecide: OnDecide;
}

function DecideMenu({ name, verdict, draft, standing, onDecide }: DecideMenuProps): ReactElement {
  const people = new Map(standing.map(({ by }) => [by?.id ?? "", by?.name ?? "somebody"]));
  const selected = () => {
    const ids = suggestionsAt(draft.body.editor);
    return standing.filter(({ id }) => ids.has(id));
  };
  return (
    <Menu
      button={
        <Button small>
          {name}…
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      }
    >
      <MenuItem onChoose={() => onDecide(standing, verdict)}>{`All ${standing.length}`}</MenuItem>
      <MenuItem onChoose={() => onDecide(selected(), verdict)}>Those in the selection</MenuItem>
      <MenuRule />
      {[...people].map(([id, person]) => (
        <MenuItem
          key={id}
          onChoose={() =>
            onDecide(
              standing.filter(({ by }) => (by?.id ?? "") === id),
              verdict,
            )
          }
        >
          {`Those by ${person}`}
        </MenuItem>
      ))}
    </Menu>
  );
}

function Decided({ decisions }: { readonly decisions: readonly Decision[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <button type="button" className="threads-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
        {counted(decisions.length, "decided suggestion")}
      </button>
      {isOpen && (
        <ul className="suggestions-decided" aria-label="Decided suggestions">
          {decisions.map(({ verdict, by, at, suggestion }) => (
            <li key={suggestion.id}>
              <p className="suggestion-words">
                <DecidedWords suggestion={suggestion} />
              </p>
              <p className="comment-head">
                {`${suggestion.by?.name ?? "Somebody"}’s, ${verdict} by ${by.name}`}{" "}
                <time dateTime={at}>{momentInWords(at)}</time>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function DecidedWords({ suggestion: { field, removed, inserted } }: Pick<Decision, "suggestion">) {
  const pieces = changeInWords(field, removed, inserted);
  return pieces.length > 0 ? <Pieces pieces={pieces} /> : <span className="suggestion-title">No words changed</span>;
}

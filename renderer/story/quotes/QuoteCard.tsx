import { Circle, CircleCheck, CircleDashed, type LucideIcon } from "lucide-react";
import { useId } from "react";
import type { JudgedQuotation, QuoteState } from "../../../article/quotes/judgements";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";

interface QuoteCardProps {
  readonly quotation: JudgedQuotation;
  readonly language: string;
  readonly people: readonly string[];
  readonly isHere: boolean;
  readonly isReadOnly: boolean;
  readonly onGo: () => void;
  readonly onCheck: () => void;
  readonly onMute: (isMuted: boolean) => void;
  readonly onSpeaker: (speaker: string) => void;
  readonly onRole: (role: string) => void;
  readonly onSource: (source: string) => void;
}

const states: Readonly<Record<QuoteState, { readonly icon: LucideIcon; readonly words: string }>> = {
  attributed: { icon: Circle, words: "Attributed" },
  unattributed: { icon: CircleDashed, words: "Unattributed" },
  checked: { icon: CircleCheck, words: "Checked" },
  muted: { icon: Circle, words: "Muted" },
};

/** A quotation: its words, who said it, and what can be decided. Speaker, role and source are set in the one that is looked at. */
export function QuoteCard({ quotation, language, people, isHere, isReadOnly, ...actions }: QuoteCardProps) {
  const id = useId();
  const { state, speaker, role, source, verb, text, kind } = quotation;
  const { icon: Icon, words } = states[state];
  const isInText = kind !== "block";
  return (
    <li className={isHere ? "thread thread-here" : "thread"} aria-current={isHere || undefined}>
      <button type="button" className="quote-words" id={id} lang={language || undefined} onClick={actions.onGo}>
        <span>{text}</span>
      </button>
      <p className={`quote-state quote-${state}`}>
        <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
        <span>{words}</span>
        {(speaker !== "" || source !== "") && (
          <span lang={language || undefined}>
            <b>{speaker}</b>
            {role && `, ${role}`}
            {[verb, source].filter((part) => part !== "").map((part) => ` · ${part}`)}
          </span>
        )}
      </p>
      {isHere && !isReadOnly && isInText && (
        <div className="quote-form">
          <Field label="Speaker" value={speaker} placeholder="Who said this?" onText={actions.onSpeaker} />
          <Field label="Role" value={role} placeholder="None" onText={actions.onRole} />
          <Field label="Source" value={source} placeholder="Where was it said?" onText={actions.onSource} />
          <fieldset className="quote-people" aria-label="People in the story">
            {people
              .filter((name) => name !== speaker)
              .map((name) => (
                <button key={name} type="button" className="chip" onClick={() => actions.onSpeaker(name)}>
                  {name}
                </button>
              ))}
          </fieldset>
        </div>
      )}
      {!isReadOnly && (
        <div className="quote-actions">
          {state !== "muted" && (
            <Button small aria-pressed={state === "checked"} aria-describedby={id} onClick={actions.onCheck}>
              {state === "checked" ? "Checked" : "Mark as checked"}
            </Button>
          )}
          {isInText && state !== "muted" && (
            <Button small aria-describedby={id} onClick={() => actions.onMute(true)}>
              Not a quotation
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

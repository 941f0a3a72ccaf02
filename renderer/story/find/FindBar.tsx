import { ArrowDown, ArrowUp, CaseSensitive, ChevronRight, Regex, WholeWord, X } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { mostMatches } from "../../../article/find/matches";
import type { Query } from "../../../article/find/query";
import type { Caret } from "../../editor/shared/caret";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { fieldNames } from "../fieldNames";
import type { Finding, Found } from "./finding";
import "./findBar.css";

/** What the bar begins with. */
export interface Remembered {
  query: Query;
  replacement: string;
  /** Where in the text somebody was when they asked for it. */
  caret: Caret | null;
}

interface FindBarProps {
  readonly finding: Finding;
  readonly found: Found;
  readonly isReadOnly: boolean;
  /** How often the bar was asked for: each time the words are selected anew. */
  readonly asked: { readonly replacing: boolean; readonly times: number };
  readonly remembered: Readonly<Remembered>;
  readonly onRemember: (changes: Partial<Remembered>) => void;
  readonly onReplacing: (replacing: boolean) => void;
  readonly onReplaceAll: (replacement: string) => void;
  readonly onClose: () => void;
}

export function FindBar(props: FindBarProps) {
  const { finding, found, isReadOnly, asked, remembered, onRemember, onReplacing, onReplaceAll, onClose } = props;
  const box = useRef<HTMLInputElement>(null);
  const look = (changes: Partial<Query>) => {
    const query = { ...found.query, ...changes };
    onRemember({ query });
    finding.look(query);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for anew begins with the words that were selected then.
  useEffect(() => {
    finding.begin(remembered.query, remembered.caret);
    box.current?.focus();
    requestAnimationFrame(() => box.current?.select());
  }, [finding, asked.times]);
  const count = found.matches.length;
  const nothing = count === 0 ? "nothing is found" : undefined;
  const cannot = isReadOnly ? "this story can only be read" : nothing;
  const pressed = (event: KeyboardEvent) => {
    const option = event.altKey ? options.find(({ code }) => code === event.code) : undefined;
    if (event.key === "Escape") onClose();
    else if (event.key === "F3") finding.go(event.shiftKey ? -1 : 1);
    else if (option) look({ [option.key]: !found.query[option.key] });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find-bar" lang="en" data-own-undo="" aria-label="Find and replace" onKeyDown={pressed}>
      <IconButton
        small
        name={asked.replacing ? "Hide replace" : "Show replace"}
        aria-expanded={asked.replacing}
        className="find-more"
        onClick={() => onReplacing(!asked.replacing)}
      >
        <ChevronRight size={14} strokeWidth={2} aria-hidden />
      </IconButton>
      <FindBox {...{ box, finding, found, look }} />
      <p className={found.problem ? "find-count find-problem" : "find-count"} id="find-says" aria-live="polite">
        {countInWords(found)}
      </p>
      <IconButton small name="Previous" keys="Shift F3" unavailable={nothing} onClick={() => finding.go(-1)}>
        <ArrowUp size={15} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton small name="Next" keys="F3" unavailable={nothing} onClick={() => finding.go(1)}>
        <ArrowDown size={15} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton small name="Close" keys="Esc" className="find-close" onClick={onClose}>
        <X size={15} strokeWidth={1.75} aria-hidden />
      </IconButton>
      {asked.replacing && <ReplaceRow {...{ finding, found, cannot, remembered, onRemember, onReplaceAll }} />}
    </search>
  );
}

interface FindBoxProps extends Pick<FindBarProps, "finding" | "found"> {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly look: (changes: Partial<Query>) => void;
}

function FindBox({ box, finding, found, look }: FindBoxProps) {
  return (
    <div className={found.problem ? "find-box find-box-bad" : "find-box"}>
      <input
        ref={box}
        aria-label="Find"
        placeholder="Find in the story"
        spellCheck={false}
        value={found.query.text}
        aria-invalid={found.problem !== ""}
        aria-describedby="find-says"
        onChange={(event) => look({ text: event.target.value })}
        onKeyDown={(event) => event.key === "Enter" && finding.go(event.shiftKey ? -1 : 1)}
      />
      {options.map(({ key, name, keys, Icon }) => (
        <IconButton
          key={key}
          small
          name={name}
          keys={keys}
          pressed={found.query[key]}
          onClick={() => look({ [key]: !found.query[key] })}
        >
          <Icon size={15} strokeWidth={1.75} aria-hidden />
        </IconButton>
      ))}
    </div>
  );
}

interface ReplaceRowProps
  extends Pick<FindBarProps, "finding" | "found" | "remembered" | "onRemember" | "onReplaceAll"> {
  /** Why nothing can be replaced. */
  readonly cannot: string | undefined;
}

function ReplaceRow({ finding, found, cannot, remembered, onRemember, onReplaceAll }: ReplaceRowProps) {
  const [replacement, setReplacement] = useState(remembered.replacement);
  return (
    <div className="find-replace">
      <div className="find-box">
        <input
          aria-label="Replace with"
          placeholder={found.query.isPattern ? "Replace with, $1 is the first group" : "Replace with"}
          spellCheck={false}
          value={replacement}
          onChange={(event) => {
            setReplacement(event.target.value);
            onRemember({ replacement: event.target.value });
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            if (!cannot) finding.replace(replacement);
          }}
        />
      </div>
      <Button small look="line" unavailable={cannot} onClick={() => finding.replace(replacement)}>
        Replace
      </Button>
      <Button small look="line" unavailable={cannot} onClick={() => onReplaceAll(replacement)}>
        Replace all
      </Button>
    </div>
  );
}

const options = [
  { key: "matchCase", name: "Match case", keys: "Alt C", code: "KeyC", Icon: CaseSensitive },
  { key: "wholeWord", name: "Whole words", keys: "Alt W", code: "KeyW", Icon: WholeWord },
  { key: "isPattern", name: "Regular expression", keys: "Alt R", code: "KeyR", Icon: Regex },
] as const;

const numbers = new Intl.NumberFormat("en-GB");

function countInWords(found: Found): string {
  const { query, matches, at, problem, isSearching } = found;
  if (problem !== "") return problem;
  if (isSearching) return "Looking…";
  if (query.text === "") return "";
  if (matches.length === 0) return "Not found";
  const many = matches.length === mostMatches ? "+" : "";
  return `${numbers.format(at + 1)} of ${numbers.format(matches.length)}${many}${beside(found)}`;
}

/** Says where it is when that is not the text. */
function beside({ lines, matches, at }: Found): string {
  const match = matches[at];
  const line = match && lines[match.line];
  const place = line?.place(0, 0);
  if (!line || !place) return "";
  if (place.kind === "field") return ` · ${fieldNames[place.field]}`;
  const names: Partial<Record<typeof line.kind, string>> = { alt: "Alt text", credit: "Credit", caption: "Caption" };
  const name = line.kind === "note" ? "Beside the words" : names[line.kind];
  return name ? ` · ${name}` : "";
}

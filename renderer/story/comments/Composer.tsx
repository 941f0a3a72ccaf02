import { type KeyboardEvent, useEffect, useRef } from "react";
import { namesFor } from "../../../article/comments/mentions";
import { Button } from "../../ui/Button";
import { isCommand, keyName } from "../../ui/keys";
import { Tooltip } from "../../ui/Tooltip";
import "./composer.css";

export interface ComposerProps {
  readonly label: "Comment" | "Reply";
  /** On the button that sends it. */
  readonly action: "Comment" | "Reply" | "Save";
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  /** Escape: the focus goes back to the text. */
  readonly onEscape: () => void;
  /** Who can be named behind an @. */
  readonly names: readonly string[];
}

/** Where a comment is written; it has the caret as soon as it is there. */
export function Composer({ label, action, text, onText, onSend, onCancel, onEscape, names }: ComposerProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
    area.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const naming = namesFor(text, names);
  const mention = (name: string) => {
    if (naming) onText(`${text.slice(0, naming.at)}@${name} `);
    area.current?.focus();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isEnter = event.key === "Enter" && !event.shiftKey;
    if (event.key === "Escape") onEscape();
    else if (event.key === "Enter" && isCommand(event)) onSend();
    else if (isEnter && event.target === area.current && naming) mention(naming.names[0] ?? "");
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and Ctrl Enter work from every part of it.
    <div className="composer" onKeyDown={pressed}>
      <span className="composer-text" data-text={text}>
        <textarea
          ref={area}
          aria-label={label}
          value={text}
          rows={1}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      </span>
      {naming && (
        <div className="composer-names">
          {naming.names.map((name, index) => (
            <button
              key={name}
              type="button"
              className="composer-name"
              aria-label={`@${name}`}
              onClick={() => mention(name)}
            >
              @{name}
              {index === 0 && <kbd>Enter</kbd>}
            </button>
          ))}
        </div>
      )}
      <div className="composer-end">
        <Button small onClick={onCancel}>
          Cancel
        </Button>
        <Tooltip text={action} keys={keyName("Enter")}>
          <Button
            small
            look="act"
            unavailable={text.trim() === "" ? "Nothing is written yet" : undefined}
            onClick={onSend}
          >
            {action}
          </Button>
        </Tooltip>
      </div>
    </div>
  );
}

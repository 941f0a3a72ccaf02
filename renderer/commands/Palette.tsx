import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { type CommandName, commands } from "../../electron/commands";
import { Dialog } from "../ui/Dialog";
import { keysInWords, onMac } from "../ui/keys";
import { matchingCommands } from "./matchingCommands";
import "./palette.css";

interface PaletteProps {
  /** What can be done now. */
  readonly names: readonly CommandName[];
  /** What was chosen last, and stands first. */
  readonly last: readonly CommandName[];
  readonly onChoose: (name: CommandName) => void;
  readonly onClose: () => void;
}

/** Every command by its name: a few letters, an arrow, Enter. */
export function Palette({ names, last, onChoose, onClose }: PaletteProps) {
  const id = useId();
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const fitting = matchingCommands(names, words, last);
  const chosen = fitting[at];
  const optionId = (name: CommandName) => `${id}-${name}`;
  const shownId = chosen && optionId(chosen);
  useEffect(() => {
    if (shownId) document.getElementById(shownId)?.scrollIntoView({ block: "nearest" });
  }, [shownId]);
  const pressed = (event: KeyboardEvent) => {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (steps !== undefined) setAt(Math.min(fitting.length - 1, Math.max(0, at + steps)));
    else if (event.key === "Enter") chosen && onChoose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="All commands" look="palette" onClose={onClose}>
      <label className="palette-box">
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <input
          role="combobox"
          aria-label="Command"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={shownId}
          aria-autocomplete="list"
          placeholder="What do you want to do?"
          spellCheck={false}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
          onKeyDown={pressed}
        />
      </label>
      <div role="listbox" id={id} aria-label="Commands" className="palette-list">
        {fitting.map((name) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the focus stays in the box, which names this option and has the keys
          <div
            key={name}
            id={optionId(name)}
            role="option"
            aria-selected={name === chosen}
            className="palette-option"
            onMouseMove={() => setAt(fitting.indexOf(name))}
            onClick={() => onChoose(name)}
          >
            {commands[name].name.replace("…", "")}
            <span className="palette-keys" aria-hidden="true">
              {keysInWords(onMac ? commands[name].keysOnMac : commands[name].keys)}
            </span>
          </div>
        ))}
      </div>
      {fitting.length === 0 && <p className="palette-none">No command has these words in its name.</p>}
    </Dialog>
  );
}

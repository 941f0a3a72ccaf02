import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useExtensionDependency } from "@lexical/react/useExtensionComponent";
import { useSignalValue } from "@lexical/react/useExtensionSignalValue";
import type { LexicalEditor } from "lexical";
import { Fragment, useEffect, useRef } from "react";
import type { Action } from "../shared/action";
import { useBesideSelection } from "../shared/besideSelection";
import { matchingActions } from "./matchingActions";
import { runInstead } from "./runInstead";
import { SlashStateExtension } from "./slashState";
import "./slashMenu.css";

const listId = "insert-menu";

export function SlashMenu() {
  const [editor] = useLexicalComposerContext();
  const { groups, query, chosen } = useExtensionDependency(SlashStateExtension).output;
  const asked = useSignalValue(query);
  const index = useSignalValue(chosen);
  const shown = matchingActions(useSignalValue(groups), asked?.words ?? "");
  const box = useRef<HTMLDivElement>(null);
  const isOpen = asked !== null;
  const option = shown.flat()[index];
  useBesideSelection(editor, box, "p", isOpen);
  useActiveOption(editor, isOpen ? option : undefined);
  if (!isOpen) return null;
  return (
    <div ref={box} id={listId} role="listbox" aria-label="Insert" lang="en" className="slash-menu">
      {shown.map((group) => (
        <Fragment key={group[0]?.name}>
          {group !== shown[0] && <hr role="presentation" />}
          {group.map((action) => (
            <Option
              key={action.name}
              action={action}
              isChosen={action === option}
              onHover={() => {
                chosen.value = shown.flat().indexOf(action);
              }}
              onTake={() => runInstead(editor, asked, action)}
            />
          ))}
        </Fragment>
      ))}
    </div>
  );
}

interface OptionProps {
  readonly action: Action;
  readonly isChosen: boolean;
  readonly onHover: () => void;
  readonly onTake: () => void;
}

/** The caret stays in the text, so the keys are handled there; the mouse alone comes here. */
function Option({ action, isChosen, onHover, onTake }: OptionProps) {
  const Icon = action.icon;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, which names this option by aria-activedescendant
    <div
      id={optionId(action)}
      role="option"
      aria-selected={isChosen}
      className="slash-option"
      onMouseMove={onHover}
      onMouseDown={(event) => {
        event.preventDefault();
        onTake();
      }}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      {action.name}
      {action.typed && <kbd aria-hidden>{action.typed.trim()}</kbd>}
    </div>
  );
}

function optionId(action: Action): string {
  return `${listId}-${action.name.toLowerCase().replaceAll(" ", "-")}`;
}

/** Tells a screen reader, which follows the text's focus, what is chosen in the menu. */
function useActiveOption(editor: LexicalEditor, option: Action | undefined): void {
  const name = option && optionId(option);
  useEffect(() => {
    const root = editor.getRootElement();
    if (root === null || name === undefined) return undefined;
    root.setAttribute("aria-controls", listId);
    root.setAttribute("aria-activedescendant", name);
    document.getElementById(name)?.scrollIntoView({ block: "nearest" });
    return () => {
      root.removeAttribute("aria-controls");
      root.removeAttribute("aria-activedescendant");
    };
  }, [editor, name]);
}

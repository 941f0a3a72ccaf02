import { type LexicalEditor, mergeRegister } from "lexical";
import { Ellipsis, Redo2, Undo2 } from "lucide-react";
import { Toolbar as Primitive } from "radix-ui";
import { type ReactNode, useEffect, useState } from "react";
import { IconButton } from "../ui/IconButton";
import { keyName } from "../ui/keys";
import { Menu, MenuItem } from "../ui/Menu";
import { toolbarActions } from "./features";
import type { Action } from "./shared/action";
import type { StoryHistory } from "./shared/history";
import "./toolbar.css";

interface ToolbarProps {
  /** Null while the story can not be edited; the buttons keep their place. */
  readonly editor: LexicalEditor | null;
  readonly history: StoryHistory;
}

/** In a narrow window these fold into a menu. */
const folding: readonly string[] = ["Bulleted list", "Numbered list", "Pull quote"];

const readOnly = "this story can only be read";

export function Toolbar({ editor, history }: ToolbarProps) {
  const on = useActionsThatAreOn(editor);
  const can = useHistoryState(history);
  return (
    <Primitive.Root className="toolbar" aria-label="Formatting">
      {toolbarActions.map((group) => (
        <div key={group[0]?.name} className="toolbar-group">
          {group.map((action) => (
            <ActionButton key={action.name} action={action} editor={editor} isOn={on.includes(action.name)} />
          ))}
        </div>
      ))}
      <FoldedActions editor={editor} />
      <div className="toolbar-group">
        <ToolButton
          name="Undo"
          keys={keyName("Z")}
          unavailable={can.undo ? undefined : "nothing to undo"}
          onPress={() => history.undo()}
        >
          <Undo2 size={16} strokeWidth={1.75} aria-hidden />
        </ToolButton>
        <ToolButton
          name="Redo"
          keys={keyName("Z", { shift: true })}
          unavailable={can.redo ? undefined : "nothing to redo"}
          onPress={() => history.redo()}
        >
          <Redo2 size={16} strokeWidth={1.75} aria-hidden />
        </ToolButton>
      </div>
    </Primitive.Root>
  );
}

interface ActionButtonProps {
  readonly action: Action;
  readonly editor: LexicalEditor | null;
  readonly isOn: boolean;
}

function ActionButton({ action, editor, isOn }: ActionButtonProps) {
  const Icon = action.icon;
  return (
    <ToolButton
      name={action.name}
      keys={action.keys}
      pressed={action.$isOn ? isOn : undefined}
      folds={folding.includes(action.name)}
      unavailable={editor === null ? readOnly : undefined}
      onPress={() => editor && runAction(editor, action)}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </ToolButton>
  );
}

/** A press on the toolbar goes on in the text: the focus is there again before the action, which may then take it elsewhere. */
function runAction(editor: LexicalEditor, action: Action): void {
  const isInField = document.activeElement instanceof HTMLTextAreaElement;
  if (!(action.isAboutFields && isInField)) editor.getRootElement()?.focus({ preventScroll: true });
  action.run(editor);
}

interface ToolButtonProps {
  readonly name: string;
  readonly keys?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly folds?: boolean;
  /** Why it can not be pressed now. */
  readonly unavailable: string | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function ToolButton({ name, keys, pressed, folds, unavailable, onPress, children }: ToolButtonProps) {
  return (
    <Primitive.Button asChild>
      <IconButton
        name={name}
        keys={keys}
        {...(pressed !== undefined && { pressed })}
        {...(folds && { className: "toolbar-folds" })}
        unavailable={unavailable}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPress}
      >
        {children}
      </IconButton>
    </Primitive.Button>
  );
}

function FoldedActions({ editor }: { readonly editor: LexicalEditor | null }) {
  const folded = toolbarActions.flat().filter(({ name }) => folding.includes(name));
  return (
    <div className="toolbar-group toolbar-folded">
      <Menu
        button={
          <IconButton name="More formatting">
            <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        }
      >
        {folded.map((action) => (
          <MenuItem
            key={action.name}
            icon={<action.icon size={16} strokeWidth={1.75} aria-hidden />}
            unavailable={editor === null}
            onChoose={() => editor && runAction(editor, action)}
          >
            {action.name}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}

/** The names of the actions that apply where the caret is; renders anew only when they change. */
function useActionsThatAreOn(editor: LexicalEditor | null): readonly string[] {
  const [on, setOn] = useState("");
  useEffect(() => {
    if (editor === null) return undefined;
    const read = () => {
      const names = editor
        .getEditorState()
        .read(() => toolbarActions.flat().filter((action) => action.$isOn?.() === true), { editor });
      setOn(names.map(({ name }) => name).join());
    };
    read();
    const stops = toolbarActions.flat().flatMap(({ watch }) => watch?.(editor, read) ?? []);
    return mergeRegister(editor.registerUpdateListener(read), ...stops);
  }, [editor]);
  return on.split(",");
}

function useHistoryState(history: StoryHistory): { readonly undo: boolean; readonly redo: boolean } {
  const [can, setCan] = useState(history.can);
  useEffect(() => {
    const read = () => {
      setCan((known) => {
        const now = history.can();
        return known.undo === now.undo && known.redo === now.redo ? known : now;
      });
    };
    read();
    return history.onChange(read);
  }, [history]);
  return can;
}

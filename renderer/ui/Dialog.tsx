import { Dialog as Primitive } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { Button } from "./Button";
import "./dialog.css";

interface DialogProps {
  readonly title: string;
  /** Called for Escape, a press on the scrim, and whatever in `children` closes; never while `busy`. */
  readonly onClose: () => void;
  readonly busy?: boolean;
  /**
   * A wide one has two columns and keeps its size; its title stands over the first. In a tall one what is between title and end scrolls.
   */
  readonly look?: "small" | "tall" | "wide" | "palette";
  readonly children: ReactNode;
}

/** Open as long as it is drawn. Focus goes in, stays in, and returns to where it was. */
export function Dialog({ title, onClose, busy, look = "small", children }: DialogProps) {
  const cameFrom = useRef<Focused | null>(null);
  cameFrom.current ??= rememberFocus();
  const goBack = (event: Event) => {
    event.preventDefault();
    restoreFocus(cameFrom.current);
  };
  return (
    <Primitive.Root open onOpenChange={(open) => !open && !busy && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className="dialog-scrim" />
        <Primitive.Content className={`dialog dialog-${look}`} aria-describedby={undefined} onCloseAutoFocus={goBack}>
          <Primitive.Title className="dialog-title">{title}</Primitive.Title>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** The end of a dialog in which there is nothing to decide. */
export function DialogDone({ onDone }: { readonly onDone: () => void }) {
  return (
    <div className="dialog-end">
      <Button look="act" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}

// Radix would give the focus back to the dialog's own trigger, and there is none: a dialog may be opened by a key, in the middle of a text.

interface Focused {
  readonly element: Element | null;
  /** What was selected in a text; it moves along when the text changes. */
  readonly range: Range | null;
}

function rememberFocus(): Focused {
  const element = document.activeElement;
  const selection = getSelection();
  const isText = element instanceof HTMLElement && element.isContentEditable;
  return { element, range: isText && selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null };
}

function restoreFocus(focused: Focused | null): void {
  if (!(focused?.element instanceof HTMLElement)) return;
  focused.element.focus({ preventScroll: true });
  if (focused.range === null) return;
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(focused.range);
}

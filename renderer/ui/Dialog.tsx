import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import "./dialog.css";

interface DialogProps {
  readonly title: string;
  /** Called for Escape, a press on the scrim, and whatever in `children` closes; never while `busy`. */
  readonly onClose: () => void;
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** Open as long as it is drawn. Focus goes in, stays in, and returns to where it was. */
export function Dialog({ title, onClose, busy, children }: DialogProps) {
  return (
    <Primitive.Root open onOpenChange={(open) => !open && !busy && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className="dialog-scrim" />
        <Primitive.Content className="dialog" aria-describedby={undefined}>
          <Primitive.Title className="dialog-title">{title}</Primitive.Title>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

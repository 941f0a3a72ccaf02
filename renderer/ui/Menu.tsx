import { DropdownMenu } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import "./menu.css";

interface MenuProps {
  /** The button that opens it. */
  readonly button: ReactElement;
  /** For a menu that is opened by more than its button. */
  readonly open?: boolean;
  readonly onOpen?: (open: boolean) => void;
  readonly align?: "start" | "end";
  /** Where the focus goes when it closes, if not to the button. */
  readonly onClosed?: (() => void) | undefined;
  readonly children: ReactNode;
}

export function Menu({ button, open, onOpen, align = "end", onClosed, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false} {...(open !== undefined && { open })} {...(onOpen && { onOpenChange: onOpen })}>
      <DropdownMenu.Trigger asChild>{button}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (!onClosed) return;
            event.preventDefault();
            onClosed();
          }}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface MenuItemProps {
  readonly icon?: ReactNode;
  readonly keys?: string;
  readonly unavailable?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

export function MenuItem({ icon, keys, unavailable = false, onChoose, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item className="menu-item" disabled={unavailable} onSelect={onChoose}>
      {icon}
      {children}
      {keys && (
        <span className="menu-keys" aria-hidden="true">
          <kbd>{keys}</kbd>
        </span>
      )}
    </DropdownMenu.Item>
  );
}

export function MenuRule() {
  return <DropdownMenu.Separator className="menu-rule" />;
}

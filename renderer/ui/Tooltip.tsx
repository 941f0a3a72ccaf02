import { Tooltip as Primitive } from "radix-ui";
import type { ReactElement } from "react";
import "./tooltip.css";

export const TooltipProvider = Primitive.Provider;

interface TooltipProps {
  readonly text: string;
  /** The key that does the same, in the platform's form. */
  readonly keys?: string | undefined;
  readonly children: ReactElement;
}

export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content className="tooltip" sideOffset={6} collisionPadding={8}>
          {text}
          {keys && <kbd>{keys}</kbd>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

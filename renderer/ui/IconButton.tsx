import type { ComponentProps, ReactNode } from "react";
import { Tooltip } from "./Tooltip";
import "./button.css";

interface IconButtonProps extends Omit<ComponentProps<"button">, "disabled" | "aria-label" | "children"> {
  readonly name: string;
  readonly keys?: string | undefined;
  /** For a button that is on or off. */
  readonly pressed?: boolean | undefined;
  readonly small?: boolean;
  /** Why it cannot be pressed now; shown in the tooltip below the name. */
  readonly unavailable?: string | undefined;
  readonly children: ReactNode;
}

export function IconButton(props: IconButtonProps) {
  const { name, keys, pressed, small, unavailable, className, onClick, ...rest } = props;
  const names = ["icon-button", small && "icon-button-small", className].filter(Boolean).join(" ");
  return (
    <Tooltip text={unavailable ? `${name}: ${unavailable}` : name} keys={unavailable ? undefined : keys}>
      <button
        type="button"
        {...rest}
        className={names}
        aria-label={name}
        aria-pressed={pressed}
        aria-disabled={unavailable ? "true" : undefined}
        onClick={unavailable ? undefined : onClick}
      />
    </Tooltip>
  );
}

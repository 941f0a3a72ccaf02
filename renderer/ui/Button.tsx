import type { ComponentProps, MouseEvent } from "react";
import { Tooltip } from "./Tooltip";
import "./button.css";

interface ButtonProps extends Omit<ComponentProps<"button">, "disabled"> {
  readonly look?: "act" | "line" | "quiet";
  readonly small?: boolean;
  /** Why it cannot be pressed now. The button keeps its place and its focus, and says so in its tooltip. */
  readonly unavailable?: string | undefined;
}

export function Button({ look = "quiet", small, unavailable, className, onClick, ...rest }: ButtonProps) {
  const names = ["button", `button-${look}`, small && "button-small", className].filter(Boolean).join(" ");
  if (!unavailable) return <button type="button" {...rest} className={names} onClick={onClick} />;
  return (
    <Tooltip text={unavailable}>
      <button type="button" {...rest} className={names} aria-disabled="true" onClick={swallow} />
    </Tooltip>
  );
}

function swallow(event: MouseEvent) {
  event.preventDefault();
}

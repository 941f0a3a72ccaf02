import { CircleAlert, ShieldCheck, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./IconButton";
import "./notice.css";

type NoticeLevel = "bad" | "warning" | "good";

const icons = { bad: CircleAlert, warning: TriangleAlert, good: ShieldCheck };

interface NoticeProps {
  readonly level: NoticeLevel;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Actions on a line of their own, where there is more than one way on. */
  readonly below?: ReactNode;
  /** Without it the notice stays until it is no longer true. */
  readonly onDismiss?: () => void;
}

export function Notice({ level, children, actions, below, onDismiss }: NoticeProps) {
  const Icon = icons[level];
  return (
    <div className={`notice notice-${level}`}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <div className="notice-words">
        {children}
        {below && <div className="notice-below">{below}</div>}
      </div>
      {(actions || onDismiss) && (
        <div className="notice-actions">
          {actions}
          {onDismiss && (
            <IconButton name="Dismiss" small onClick={onDismiss}>
              <X size={14} strokeWidth={1.75} />
            </IconButton>
          )}
        </div>
      )}
    </div>
  );
}

import { useEffect, useState } from "react";
import "./toast.css";

export interface ToastMessage {
  readonly words: string;
  readonly action?: { readonly name: string; readonly run: () => void };
}

const shownFor = 6000;

/** One message about what is done or can be undone, for 6 s; it stays while it is hovered or has the focus. The status around it is always there, so that it is read out. */
export function Toast({ message, onGone }: { readonly message: ToastMessage | null; readonly onGone: () => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!message || held) return undefined;
    const timer = setTimeout(onGone, shownFor);
    return () => clearTimeout(timer);
  }, [message, held, onGone]);
  const run = () => {
    setHeld(false);
    onGone();
    message?.action?.run();
  };
  return (
    <div className="toast-place" role="status">
      {message && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the pointer and the focus only hold the time back.
        <div
          className="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          {message.words}
          {message.action && (
            <button type="button" className="toast-action" onClick={run}>
              {message.action.name}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

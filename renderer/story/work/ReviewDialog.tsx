import { useEffect, useRef } from "react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { type Standing, standingInWords } from "./standing";
import "./reviewDialog.css";

interface ReviewDialogProps {
  readonly standing: Standing;
  readonly onSend: () => void;
  readonly onShow: () => void;
  readonly onClose: () => void;
}

/** Preflight has something to say of a story that is about to be sent for review. */
export function ReviewDialog({ standing, onClose, ...ways }: ReviewDialogProps) {
  return (
    <Dialog title="Send for review?" onClose={onClose}>
      <p className="review-words">{standingInWords(standing)}</p>
      <WaysOn {...ways} />
    </Dialog>
  );
}

/** The safe way has the focus; the dialog has no place for it before it is drawn. */
function WaysOn({ onSend, onShow }: Pick<ReviewDialogProps, "onSend" | "onShow">) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <div className="dialog-end">
      <Button onClick={onSend}>Send all the same</Button>
      <Button look="act" onClick={onShow} ref={safe}>
        Show them
      </Button>
    </div>
  );
}

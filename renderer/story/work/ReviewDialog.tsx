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
export function ReviewDialog({ standing, onSend, onShow, onClose }: ReviewDialogProps) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <Dialog title="Send for review?" onClose={onClose}>
      <p className="review-words">{standingInWords(standing)}</p>
      <div className="dialog-end">
        <Button onClick={onSend}>Send all the same</Button>
        <Button look="act" onClick={onShow} ref={safe}>
          Show them
        </Button>
      </div>
    </Dialog>
  );
}

import { type ReactElement, useCallback, useEffect, useRef, useState } from "react";
import type { Outcome, SentCopy } from "../../electron/contract";
import { call, listen } from "../machine";
import { useMe } from "../people/useMe";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import { Progress } from "../ui/Progress";

interface Running {
  readonly kind: "running";
  readonly id: string;
  readonly done: number;
  readonly of: number;
  /** It takes so long that the person should see how far it is. */
  readonly isLong: boolean;
}

type Sending = { readonly kind: "none" } | Running | { readonly kind: "ended"; readonly outcome: Outcome<SentCopy> };

const none: Sending = { kind: "none" };
const patience = 1000;

export interface SendCopy {
  readonly send: (id: string) => Promise<void>;
  /** How far it is, and what came of it; null while there is nothing to say. */
  readonly notice: ReactElement | null;
  readonly dismiss: () => void;
}

/** Writes a story into a file that can be sent to somebody, with the name of whoever sends it. */
export function useSending(): SendCopy {
  const [sending, setSending] = useState<Sending>(none);
  const underWay = useRef("");
  useEffect(
    () =>
      listen("sendingProgress", ({ id, done, of }) => {
        // The last word of it may come after the answer.
        if (underWay.current !== id) return;
        setSending((now) => {
          if (now.kind === "running" && now.id === id) return { ...now, done, of };
          return { kind: "running", id, done, of, isLong: false };
        });
      }),
    [],
  );
  const runs = sending.kind === "running";
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setTimeout(
      () => setSending((now) => (now.kind === "running" ? { ...now, isLong: true } : now)),
      patience,
    );
    return () => clearTimeout(timer);
  }, [runs]);
  const { ask } = useMe();
  const send = useCallback(
    async (id: string) => {
      setSending(none);
      if ((await ask()) === null) return;
      underWay.current = id;
      const outcome = await call("sendCopy", { id });
      underWay.current = "";
      setSending(outcome.ok && outcome.value.kind === "cancelled" ? none : { kind: "ended", outcome });
    },
    [ask],
  );
  const dismiss = useCallback(() => setSending((now) => (now.kind === "ended" ? none : now)), []);
  return { send, notice: noticeOf(sending, dismiss), dismiss };
}

function noticeOf(sending: Sending, dismiss: () => void): ReactElement | null {
  if (sending.kind === "none" || (sending.kind === "running" && !sending.isLong)) return null;
  if (sending.kind === "ended") return <Sent key="sending" outcome={sending.outcome} onDismiss={dismiss} />;
  const cancel = (
    <Button small onClick={() => void call("cancelSending", { id: sending.id })}>
      Cancel
    </Button>
  );
  return (
    <Notice key="sending" level="good" actions={cancel}>
      The copy is being written. <Progress label="Writing the copy" done={sending.done} of={sending.of} />
    </Notice>
  );
}

function Sent({ outcome, onDismiss }: { readonly outcome: Outcome<SentCopy>; readonly onDismiss: () => void }) {
  if (!outcome.ok) {
    return (
      <Notice level="bad" onDismiss={onDismiss}>
        {outcome.sentence}
      </Notice>
    );
  }
  if (outcome.value.kind === "cancelled") return null;
  const { file, sentence, whole } = outcome.value;
  const show = (
    <Button small onClick={() => void call("showSent", { file })}>
      Show
    </Button>
  );
  return (
    <Notice level={whole ? "good" : "warning"} actions={show} onDismiss={onDismiss}>
      <span role="status">{sentence}</span>
    </Notice>
  );
}

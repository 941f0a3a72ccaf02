import { useState } from "react";
import type { Recovery } from "../../electron/contract";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import { recoveryWords } from "./recovery";

/** The way from what is told of a crash to the stories themselves. */
export interface RecoveryActions {
  readonly open: (id: string) => void;
  /** Shows these stories alone on the desk; null shows all again. */
  readonly showOnly: (ids: readonly string[] | null) => void;
  readonly dismiss: () => void;
}

interface RecoveryNoticeProps {
  readonly recovery: Recovery;
  /** Whether these stories alone are shown. */
  readonly alone: boolean;
  readonly actions: RecoveryActions;
}

export function RecoveryNotice({ recovery, alone, actions }: RecoveryNoticeProps) {
  const [now] = useState(Date.now);
  const { level, sentence, details } = recoveryWords(recovery, now);
  const ids = recovery.stories.map(({ id }) => id);
  const [only, ...others] = ids;
  const way =
    only && others.length === 0 ? (
      <Button small onClick={() => actions.open(only)}>
        Open it
      </Button>
    ) : (
      <Button small onClick={() => actions.showOnly(alone ? null : ids)}>
        {alone ? "Show all" : "Show them"}
      </Button>
    );
  return (
    <Notice level={level} actions={way} onDismiss={actions.dismiss}>
      {sentence}
      {details.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
    </Notice>
  );
}

import type { ReceivedCopy } from "../../electron/contract";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";

interface ReceivedNoticeProps {
  readonly received: Pick<ReceivedCopy, "kind" | "version" | "sentences">;
  /** Compares the story with the version. */
  readonly onSee: (version: number) => void;
  readonly onDismiss: () => void;
}

/** What came of a copy of a story that is here already, and the way to see it. */
export function ReceivedNotice({ received, onSee, onDismiss }: ReceivedNoticeProps) {
  const { kind, version, sentences } = received;
  const see = version !== null && (
    <Button small onClick={() => onSee(version)}>
      {kind === "merged" ? "See what changed" : "See the copy"}
    </Button>
  );
  return (
    <Notice level={kind === "other" ? "warning" : "good"} actions={see} onDismiss={onDismiss}>
      <div role="status">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Notice>
  );
}

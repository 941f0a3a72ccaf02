import { Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { call } from "../../machine";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import "./copyBody.css";

interface CopyBodyProps {
  readonly id: string;
  readonly publication: string;
}

type Copied =
  | { readonly state: "not" }
  | { readonly state: "copied"; readonly note: string }
  | { readonly state: "refused"; readonly sentence: string };

/** The body without a folder: for a system that one pastes into. */
export function CopyBody({ id, publication }: CopyBodyProps) {
  const [copied, setCopied] = useState<Copied>({ state: "not" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another publication's body has not been copied.
  useEffect(() => setCopied({ state: "not" }), [publication]);
  const copy = async () => {
    const outcome = await call("copyBody", { id, publication });
    if (outcome.ok) setCopied({ state: "copied", note: outcome.value.sentence });
    else setCopied({ state: "refused", sentence: outcome.sentence });
  };
  return (
    <div className="export-copy">
      <Button look="line" onClick={copy}>
        <Copy size={16} strokeWidth={1.75} aria-hidden="true" />
        Copy to clipboard
      </Button>
      <p className="export-copied" aria-live="polite">
        {copied.state === "copied" && `Copied, as HTML and as text. ${copied.note}`}
      </p>
      {copied.state === "refused" && (
        <Notice level="bad">
          <p role="alert">{copied.sentence}</p>
        </Notice>
      )}
    </div>
  );
}

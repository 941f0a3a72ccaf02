import type { Draft } from "../draft";
import { useUnattributed } from "./useQuotations";

interface UnattributedCountProps {
  readonly draft: Draft;
  readonly language: string;
  readonly id: string;
}

/** How many quotations say nobody, beside the name of the tab; nothing while there are none. */
export function UnattributedCount({ draft, language, id }: UnattributedCountProps) {
  const count = useUnattributed(draft, language);
  if (count === 0) return null;
  return (
    <span className="panel-tab-count panel-tab-quiet" id={id} aria-hidden="true" title="Without a speaker">
      {count}
    </span>
  );
}

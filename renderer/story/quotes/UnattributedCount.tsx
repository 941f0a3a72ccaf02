import type { Draft } from "../draft";
import { useUnattributed } from "./useQuotations";

/** How many quotations say nobody, beside the name of the tab; nothing while there are none. */
export function UnattributedCount({ draft, id }: { readonly draft: Draft; readonly id: string }) {
  const count = useUnattributed(draft);
  if (count === 0) return null;
  return (
    <span className="panel-tab-count panel-tab-quiet" id={id} aria-hidden="true" title="Without a speaker">
      {count}
    </span>
  );
}

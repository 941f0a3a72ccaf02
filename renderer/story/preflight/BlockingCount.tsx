import type { Checking } from "./checking";
import { useChecked } from "./useChecking";

/** How many things stop the export, beside the name of the tab; nothing while nothing does. */
export function BlockingCount({ checking, id }: { readonly checking: Checking | null; readonly id: string }) {
  const count = useChecked(checking)?.findings.filter(({ level }) => level === "blocks").length ?? 0;
  if (count === 0) return null;
  return (
    <span className="panel-tab-count panel-tab-bad" id={id} aria-hidden="true" title="Stop the export">
      {count}
    </span>
  );
}

import { Import, Newspaper } from "lucide-react";
import { Button } from "../ui/Button";
import type { PublicationActions } from "./usePublications";

export function NoPublications({ actions }: { readonly actions: PublicationActions }) {
  return (
    <div className="publication-none">
      <Newspaper size={20} strokeWidth={1.75} aria-hidden="true" />
      <p className="publication-none-title">No publication yet</p>
      <p>
        A publication gives exported stories their publisher, their web address and their look. Without one they go out
        plain.
      </p>
      <div className="publication-none-actions">
        <Button look="act" onClick={actions.add}>
          Add the first one
        </Button>
        <Button look="line" onClick={actions.importFile}>
          <Import size={16} strokeWidth={1.75} aria-hidden="true" />
          Import a file…
        </Button>
      </div>
    </div>
  );
}

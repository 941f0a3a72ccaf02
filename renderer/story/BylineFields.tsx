import { Plus, X } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import type { Byline } from "../../article/story";
import { Field } from "../ui/Field";
import { IconButton } from "../ui/IconButton";
import { LiveText } from "../ui/LiveText";
import type { StoryEdits } from "./storyEdits";
import "./bylineFields.css";

interface BylineFieldsProps {
  readonly bylines: readonly Byline[];
  readonly edits: Pick<StoryEdits, "onAddByline" | "onByline" | "onRemoveByline">;
  readonly lang: string | undefined;
  readonly readOnly: boolean;
}

/** One row per person. Without any there is an empty row, and the first letter in it makes the byline. */
export function BylineFields({ bylines, edits, lang, readOnly }: BylineFieldsProps) {
  const rows = useRef<HTMLDivElement>(null);
  const adding = useRef(false);
  useLayoutEffect(() => {
    if (!adding.current) return;
    adding.current = false;
    const names = rows.current?.querySelectorAll<HTMLTextAreaElement>('textarea[data-field="byline"]');
    names?.item(names.length - 1).focus();
  });
  const add = () => {
    adding.current = true;
    edits.onAddByline("");
  };
  const shown: readonly (Byline | null)[] = bylines.length > 0 ? bylines : [null];
  return (
    <div ref={rows}>
      {shown.map((byline, index) => (
        // The empty row and the byline that it becomes are one element, so that the caret stays.
        <div className="byline" key={index === 0 ? "first" : byline?.id}>
          <Field
            label="Byline"
            name="byline"
            placeholder="None"
            lang={lang}
            readOnly={readOnly}
            value={byline?.name ?? ""}
            onText={(text) => (byline ? edits.onByline(byline.id, "name", text) : edits.onAddByline(text))}
            tail={byline && <BylineTail byline={byline} edits={edits} lang={lang} readOnly={readOnly} />}
          />
        </div>
      ))}
      {!readOnly && (
        <button type="button" className="byline-add" onClick={add}>
          <Plus size={14} strokeWidth={1.75} aria-hidden="true" />
          Add byline
        </button>
      )}
    </div>
  );
}

type BylineTailProps = Omit<BylineFieldsProps, "bylines"> & { readonly byline: Byline };

function BylineTail({ byline, edits, lang, readOnly }: BylineTailProps) {
  return (
    <>
      <LiveText
        className="byline-role"
        aria-label="Job"
        placeholder="Job"
        lang={lang}
        readOnly={readOnly}
        value={byline.role}
        onText={(text) => edits.onByline(byline.id, "role", text)}
      />
      {!readOnly && (
        <IconButton name="Remove byline" small onClick={() => edits.onRemoveByline(byline.id)}>
          <X size={14} strokeWidth={1.75} />
        </IconButton>
      )}
    </>
  );
}

import { X } from "lucide-react";
import type { Correction } from "../../../article/story";
import { Field } from "../../ui/Field";
import { IconButton } from "../../ui/IconButton";
import type { StoryEdits } from "../storyEdits";
import "./corrections.css";

interface CorrectionFieldsProps {
  readonly corrections: readonly Correction[];
  readonly edits: Pick<StoryEdits, "onCorrection" | "onRemoveCorrection">;
  readonly lang: string | undefined;
  readonly readOnly: boolean;
}

/** The notes that are printed below the story, each with its date. */
export function CorrectionFields({ corrections, edits, lang, readOnly }: CorrectionFieldsProps) {
  return corrections.map(({ id, date, text }) => (
    <div className="correction" key={id}>
      <Field
        label="Correction date"
        shortLabel="Date"
        lang="en"
        placeholder="None"
        readOnly={readOnly}
        value={date}
        onText={(typed) => edits.onCorrection(id, "date", typed)}
        tail={
          !readOnly && (
            <IconButton name="Remove correction" small onClick={() => edits.onRemoveCorrection(id)}>
              <X size={14} strokeWidth={1.75} />
            </IconButton>
          )
        }
      />
      <Field
        label="Correction"
        shortLabel="Note"
        lang={lang}
        placeholder="None"
        readOnly={readOnly}
        value={text}
        onText={(typed) => edits.onCorrection(id, "text", typed)}
      />
    </div>
  ));
}

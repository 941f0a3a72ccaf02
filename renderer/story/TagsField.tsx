import { useId, useState } from "react";
import { tagLine, tagsIn } from "../../article/tags";
import { LiveText } from "../ui/LiveText";
import "./tagsField.css";

interface TagsFieldProps {
  readonly tags: readonly string[];
  readonly onTags: (tags: readonly string[]) => void;
  readonly lang: string | undefined;
  readonly readOnly: boolean;
}

/** A line with commas while it is written, separate tags while it rests. The line as typed is kept until the tags differ from it. */
export function TagsField({ tags, onTags, lang, readOnly }: TagsFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const asTyped = sameTags(tagsIn(typed), tags);
  const line = asTyped ? typed : tagLine(tags);
  const write = (text: string) => {
    setTyped(text);
    if (!sameTags(tagsIn(text), tags)) onTags(tagsIn(text));
  };
  return (
    <div className="field tags-field">
      <label className="field-label" htmlFor={id}>
        Tags
      </label>
      <LiveText
        id={id}
        className="field-value"
        data-field="tags"
        placeholder="None"
        value={line}
        lang={lang}
        readOnly={readOnly}
        onText={write}
      />
      {tags.length > 0 && (
        <span className="tags-resting" lang={lang} aria-hidden="true">
          {tags.map((tag) => (
            <span key={tag} className="tag">
              {tag}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

function sameTags(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((tag) => other.includes(tag));
}

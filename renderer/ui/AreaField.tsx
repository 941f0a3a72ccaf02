import { useId } from "react";
import "./areaField.css";
import "./field.css";

interface AreaFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly placeholder?: string;
  /** What `data-field` says, so that others find the element to put the caret in. */
  readonly name?: string;
  /** One sentence that says what is wrong. */
  readonly problem?: string | undefined;
  readonly code?: boolean;
}

/** A property row for several lines; it grows with them, up to a point. */
export function AreaField({ label, value, onText, placeholder, name, problem, code }: AreaFieldProps) {
  const id = useId();
  return (
    <div className={problem ? "field field-bad" : "field"}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className={code ? "area area-code" : "area"} data-text={value || placeholder}>
        <textarea
          id={id}
          value={value}
          placeholder={placeholder}
          rows={1}
          spellCheck={!code}
          data-field={name}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      </span>
      {problem && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

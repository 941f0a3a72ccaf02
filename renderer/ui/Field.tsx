import { type ReactNode, useId } from "react";
import { LiveText } from "./LiveText";
import "./field.css";

interface FieldProps {
  readonly label: string;
  /** What the eye reads where the room is short; the whole label is the name. */
  readonly shortLabel?: string;
  readonly value: string;
  readonly onText: (text: string, before: string) => void;
  readonly placeholder?: string;
  readonly lang?: string | undefined;
  readonly readOnly?: boolean;
  readonly isProse?: boolean;
  /** What `data-field` says, so that others find the element to put the caret in. */
  readonly name?: string;
  /** One sentence that says what is wrong. */
  readonly problem?: string | undefined;
  /** One sentence on what would be better. */
  readonly warning?: string | undefined;
  /** What shows how it will be; below the value, quietly. */
  readonly hint?: ReactNode;
  /** A quiet word or button at the right. */
  readonly tail?: ReactNode;
}

/** A property row: label left, value right, no edge until it is edited. */
export function Field({
  label,
  shortLabel,
  value,
  onText,
  placeholder,
  lang,
  readOnly,
  isProse,
  name,
  problem,
  warning,
  hint,
  tail,
}: FieldProps) {
  const id = useId();
  return (
    <div className={problem ? "field field-bad" : "field"}>
      <label className="field-label" htmlFor={id}>
        {shortLabel ?? label}
      </label>
      <LiveText
        id={id}
        className="field-value"
        value={value}
        onText={onText}
        placeholder={placeholder}
        lang={lang}
        readOnly={readOnly}
        isProse={isProse}
        data-field={name}
        aria-label={shortLabel && label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem || warning || hint ? `${id}-says` : undefined}
      />
      {tail && <span className="field-tail">{tail}</span>}
      {(problem || warning || hint) && (
        <p className={problem ? "field-problem" : warning ? "field-warning" : "field-hint"} id={`${id}-says`}>
          {problem || warning || hint}
        </p>
      )}
    </div>
  );
}

/** Rows under one heading. */
export function FieldGroup({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="field-group" aria-labelledby={title ? id : undefined}>
      {title && (
        <h2 className="field-group-title" id={id}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}

import { type ChangeEvent, useRef } from "react";
import { AreaField } from "../ui/AreaField";
import { Button } from "../ui/Button";

interface StylesheetFieldProps {
  readonly field: {
    readonly name: string;
    readonly value: string;
    readonly problem: string | undefined;
    readonly onText: (written: string) => void;
  };
  /** The whole text is there, and can be looked at. */
  readonly onWritten: () => void;
}

/** Galley's look, or a sheet of the publication's own: pasted, or read from a file. */
export function StylesheetField({ field, onWritten }: StylesheetFieldProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const take = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = "";
    if (!file) return;
    field.onText(await file.text());
    onWritten();
  };
  const backToOurs = () => {
    field.onText("");
    onWritten();
  };
  return (
    <>
      <AreaField label="Stylesheet" placeholder="Galley’s own. Paste one to replace it." code {...field} />
      <div className="publication-sheet">
        <input ref={chooser} type="file" accept=".css,text/css" hidden aria-label="Stylesheet file" onChange={take} />
        <Button small look="line" onClick={() => chooser.current?.click()}>
          Choose file…
        </Button>
        {field.value !== "" && (
          <Button small onClick={backToOurs}>
            Back to Galley’s look
          </Button>
        )}
      </div>
    </>
  );
}

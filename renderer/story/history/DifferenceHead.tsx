import { RotateCcw } from "lucide-react";
import type { DiffedField, FieldChange } from "../../../article/diff/fieldChanges";
import type { Piece } from "../../../article/diff/pieces";
import type { Wanted } from "../../../article/diff/takeBack";
import { languageName } from "../../../article/languageName";
import type { Story } from "../../../article/story";
import { IconButton } from "../../ui/IconButton";
import { fieldNames } from "../fieldNames";
import { Pieces } from "./Pieces";

interface DifferenceHeadProps {
  readonly story: Story;
  readonly fields: readonly FieldChange[];
  readonly onRestore: ((wanted: Wanted) => void) | null;
}

/** Headline and standfirst as they stand in the story; the other fields given as a small table below. */
export function DifferenceHead({ story, fields, onRestore }: DifferenceHeadProps) {
  const piecesOf = (name: "headline" | "standfirst") =>
    fields.find((field) => field.name === name)?.pieces ?? unchanged(story.fields[name]);
  const others = fields.filter(({ name }) => name !== "headline" && name !== "standfirst");
  const hasChanged = (name: DiffedField) =>
    fields.some((field) => field.name === name && field.pieces.some(({ change }) => change !== "same"));
  const restore = (name: DiffedField) =>
    onRestore && hasChanged(name) ? (
      <RestoreField name={name} onRestore={() => onRestore({ kind: "field", name })} />
    ) : null;
  return (
    <header className="difference-head">
      <div className="difference-line" data-changed={hasChanged("headline") || undefined}>
        <h1 className="difference-headline">
          <Pieces pieces={piecesOf("headline")} />
        </h1>
        {restore("headline")}
      </div>
      <div className="difference-line" data-changed={hasChanged("standfirst") || undefined}>
        <p className="difference-standfirst">
          <Pieces pieces={piecesOf("standfirst")} />
        </p>
        {restore("standfirst")}
      </div>
      {others.length > 0 && (
        <dl className="difference-fields">
          {others.map(({ name, pieces }) => (
            <div key={name}>
              <dt lang="en">{fieldNames[name]}</dt>
              <dd>
                <Pieces pieces={name === "language" ? pieces.map(named) : pieces} />
              </dd>
              {restore(name)}
            </div>
          ))}
        </dl>
      )}
    </header>
  );
}

function RestoreField({ name, onRestore }: { readonly name: DiffedField; readonly onRestore: () => void }) {
  return (
    <IconButton small className="difference-restore-field" name={`Restore ${fieldNames[name]}`} onClick={onRestore}>
      <RotateCcw size={14} strokeWidth={1.75} />
    </IconButton>
  );
}

function named(piece: Piece): Piece {
  return { ...piece, text: languageName(piece.text) };
}

function unchanged(text: string): readonly Piece[] {
  return text === "" ? [] : [{ change: "same", text, marks: [], url: "" }];
}

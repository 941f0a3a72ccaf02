import { Checkbox } from "../../ui/Checkbox";
import type { ExportChoice } from "./exportChoice";
import { lookOf } from "./profileLooks";

interface ExportOptionsProps {
  readonly choice: ExportChoice;
  readonly onChoose: (changes: Partial<ExportChoice>) => void;
}

const words = {
  furniture: "Support call and most-read list",
  singleFile: "One file, pictures inside",
  manifest: "A list of the files, manifest.json",
} as const;
const order = ["furniture", "singleFile", "manifest"] as const;

/** Only the options that the chosen profile has; what was chosen of the others is remembered. */
export function ExportOptions({ choice, onChoose }: ExportOptionsProps) {
  const { options } = lookOf(choice.profile);
  if (options.length === 0) return null;
  return (
    <div className="export-options">
      {order
        .filter((option) => options.includes(option))
        .map((option) => (
          <Checkbox
            key={option}
            label={words[option]}
            checked={choice[option]}
            onChange={(checked) => onChoose({ [option]: checked })}
          />
        ))}
    </div>
  );
}

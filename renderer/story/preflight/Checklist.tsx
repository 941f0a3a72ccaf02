import type { ChecklistLine } from "../../../article/checklist";
import { useMe } from "../../people/useMe";
import { Checkbox } from "../../ui/Checkbox";
import { clockTime } from "../dates";
import "./checklist.css";

interface ChecklistProps {
  readonly lines: readonly ChecklistLine[];
  readonly isReadOnly: boolean;
  readonly onTick: (words: string, ticked: ChecklistLine["ticked"]) => void;
}

/** What the publication wants looked at before a story goes out; a tick carries the name of who made it. */
export function Checklist({ lines, isReadOnly, onTick }: ChecklistProps) {
  const { ask } = useMe();
  if (lines.length === 0) return null;
  const tick = async (words: string, isTicked: boolean) => {
    const by = await ask();
    if (by) onTick(words, isTicked ? { by, at: clockTime(new Date()) } : null);
  };
  return (
    <section className="checklist" aria-labelledby="checklist-title">
      <h3 className="findings-level" id="checklist-title">
        Checklist
        <span className="findings-count">
          {lines.filter(({ ticked }) => ticked !== null).length} of {lines.length}
        </span>
      </h3>
      <fieldset disabled={isReadOnly}>
        {lines.map(({ words, ticked }) => (
          <div key={words} className="checklist-line">
            <Checkbox label={words} checked={ticked !== null} onChange={(isTicked) => void tick(words, isTicked)} />
            {ticked && (
              <span className="checklist-who" title={ticked.at}>
                {ticked.by.name}
              </span>
            )}
          </div>
        ))}
      </fieldset>
    </section>
  );
}

import { RotateCcw } from "lucide-react";
import { useMemo, useState } from "react";
import type { BlockChange, StoryDifference } from "../../../article/diff/difference";
import { wholeParts } from "../../../article/diff/partChanges";
import type { Wanted } from "../../../article/diff/takeBack";
import type { Story } from "../../../article/story";
import { Button } from "../../ui/Button";
import { counted } from "../../ui/counted";
import { BlockView } from "./BlockView";
import { DifferenceHead } from "./DifferenceHead";
import "./differenceView.css";

interface DifferenceViewProps {
  readonly storyId: string;
  /** The newer end. */
  readonly story: Story;
  readonly difference: StoryDifference;
  /** Null where nothing can be restored: between two old versions, and in a story that can only be read. */
  readonly onRestore: ((wanted: Wanted) => void) | null;
}

/** What changed, in the story's own type: by field, by block and by word. What did not change folds to one line. */
export function DifferenceView({ storyId, story, difference, onRestore }: DifferenceViewProps) {
  const stretches = useMemo(() => stretchesOf(difference.blocks), [difference.blocks]);
  const isSame = difference.fields.length === 0 && stretches.every(({ kind }) => kind === "same");
  return (
    <article className="story-page difference">
      <DifferenceHead story={story} fields={difference.fields} onRestore={onRestore} />
      {isSame && <p className="difference-nothing">Nothing differs between these two.</p>}
      <div className="story-body">
        <div className="story-text">
          {stretches.map((stretch) =>
            stretch.kind === "same" ? (
              <Unchanged key={stretch.key} storyId={storyId} stretch={stretch} />
            ) : (
              <ChangedBlock key={stretch.key} storyId={storyId} change={stretch.change} onRestore={onRestore} />
            ),
          )}
        </div>
      </div>
    </article>
  );
}

type SameBlock = Extract<BlockChange, { kind: "same" }>;
type Change = Exclude<BlockChange, { kind: "same" }>;
type Stretch =
  | { readonly kind: "same"; readonly key: string; readonly blocks: readonly SameBlock[] }
  | { readonly kind: "change"; readonly key: string; readonly change: Change };

function stretchesOf(changes: readonly BlockChange[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  changes.forEach((change, index) => {
    const last = stretches.at(-1);
    if (change.kind !== "same") stretches.push({ kind: "change", key: `${index}`, change });
    else if (last?.kind !== "same") stretches.push({ kind: "same", key: `${index}`, blocks: [change] });
    else stretches[stretches.length - 1] = { ...last, blocks: [...last.blocks, change] };
  });
  return stretches;
}

interface UnchangedProps {
  readonly storyId: string;
  readonly stretch: Extract<Stretch, { kind: "same" }>;
}

function Unchanged({ storyId, stretch: { blocks } }: UnchangedProps) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen)
    return (
      <section className="difference-unfolded" aria-label="Unchanged" tabIndex={-1} ref={focusOnce}>
        {blocks.map(({ block }) => (
          <div key={block.id}>
            <BlockView storyId={storyId} block={block} parts={wholeParts(block, "same")} />
          </div>
        ))}
        <button type="button" className="difference-same" lang="en" aria-expanded={true} onClick={() => setOpen(false)}>
          Fold again
        </button>
      </section>
    );
  const onlyText = blocks.every(({ block }) => block.kind === "paragraph");
  return (
    <button type="button" className="difference-same" lang="en" aria-expanded={false} onClick={() => setOpen(true)}>
      {counted(blocks.length, onlyText ? "paragraph" : "block")} unchanged
    </button>
  );
}

/** What the words do not show; empty where they do. */
function whatHappened(change: Change): string {
  if (change.kind === "changed") return "";
  if (change.moved) return change.kind === "inserted" ? "Moved here" : "Moved away from here";
  if (change.block.kind !== "divider") return "";
  return change.kind === "inserted" ? "Divider put in" : "Divider taken out";
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}

interface ChangedBlockProps {
  readonly storyId: string;
  readonly change: Change;
  readonly onRestore: DifferenceViewProps["onRestore"];
}

function ChangedBlock({ storyId, change, onRestore }: ChangedBlockProps) {
  const block = change.kind === "changed" ? change.after : change.block;
  const isMoved = change.kind !== "changed" && change.moved;
  return (
    <div className="difference-block" data-change={change.kind}>
      {whatHappened(change) && (
        <p className="difference-moved" lang="en">
          {whatHappened(change)}
        </p>
      )}
      <BlockView storyId={storyId} block={block} parts={change.parts} />
      {onRestore && (
        <Button
          small
          className="difference-restore"
          lang="en"
          onClick={() => onRestore({ kind: "block", id: block.id })}
        >
          <RotateCcw size={14} strokeWidth={1.75} aria-hidden="true" />
          {change.kind === "inserted" && !isMoved ? "Take out" : "Restore"}
        </Button>
      )}
    </div>
  );
}

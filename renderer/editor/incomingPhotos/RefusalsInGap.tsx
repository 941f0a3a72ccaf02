import { $getNodeByKey, type LexicalEditor } from "lexical";
import { useLayoutEffect, useRef } from "react";
import { whenOrderChanges } from "../shared/blockOrder";
import type { Arrivals, Gap, Refused } from "../shared/photo/arrivals";
import type { Intake } from "../shared/photo/intake";
import { RefusalNotice } from "./RefusalNotice";

interface GapRefusals {
  readonly gap: Gap;
  readonly refusals: readonly (readonly [block: string, arrival: Refused])[];
}

export function refusalsByGap(arrivals: Arrivals): readonly GapRefusals[] {
  const groups = new Map<string, GapRefusals>();
  for (const [block, arrival] of arrivals) {
    if (arrival.kind !== "refused" || arrival.gap === null) continue;
    const { gap } = arrival;
    const name = `${gap.previous} ${gap.next}`;
    groups.set(name, { gap, refusals: [...(groups.get(name)?.refusals ?? []), [block, arrival]] });
  }
  return [...groups.values()];
}

/** The notices in the place where the photos would have stood. They are no part of the text: the text makes room for them, and there they lie. */
export function RefusalsInGap({ intake, gap, refusals }: GapRefusals & { readonly intake: Intake }) {
  const box = useRef<HTMLDivElement>(null);
  const { editor } = intake;
  useLayoutEffect(() => {
    let close = openRoom(editor, gap, box.current);
    const again = () => {
      close();
      close = openRoom(editor, gap, box.current);
    };
    const sizes = new ResizeObserver(again);
    if (box.current) sizes.observe(box.current);
    const root = editor.getRootElement();
    if (root) sizes.observe(root);
    // What is written above or below moves the gap only where it changes the height of the root, which is observed.
    const stop = whenOrderChanges(editor, again);
    return () => {
      stop();
      sizes.disconnect();
      close();
    };
  }, [editor, gap]);
  return (
    <div className="photo-refusal" ref={box}>
      {refusals.map(([block, arrival]) => (
        <RefusalNotice key={block} intake={intake} block={block} arrival={arrival} />
      ))}
    </div>
  );
}

const space = 28;

/** Opens room in the gap as high as the box, and puts the box there; the returned function closes it again. */
function openRoom(editor: LexicalEditor, gap: Gap, box: HTMLElement | null): () => void {
  const beside = box && elementBeside(editor, gap);
  if (!beside) return () => undefined;
  const { element, side } = beside;
  element.style[side] = `${box.offsetHeight + 2 * space}px`;
  const from = box.offsetParent?.getBoundingClientRect().top ?? 0;
  const rect = element.getBoundingClientRect();
  const top = side === "marginTop" ? rect.top - space - box.offsetHeight : rect.bottom + space;
  box.style.top = `${top - from}px`;
  return () => {
    element.style[side] = "";
  };
}

function elementBeside(editor: LexicalEditor, { previous, next }: Gap) {
  const below = elementOf(editor, next);
  if (below) return { element: below, side: "marginTop" as const };
  const above = elementOf(editor, previous);
  return above && { element: above, side: "marginBottom" as const };
}

function elementOf(editor: LexicalEditor, key: string | null): HTMLElement | null {
  const isThere = key !== null && editor.getEditorState().read(() => $getNodeByKey(key)) !== null;
  return isThere ? editor.getElementByKey(key) : null;
}

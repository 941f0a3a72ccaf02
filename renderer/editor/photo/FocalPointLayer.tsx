import { $getNodeByKey, $getState, type LexicalEditor, type NodeKey, SKIP_DOM_SELECTION_TAG } from "lexical";
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useEffect, useRef } from "react";
import type { FocalPoint } from "../../../article/blocks/photo";
import { useBlockValue } from "../shared/BlockForm";
import { $setIfDifferent } from "../shared/nodeState";
import { pictureOf } from "../shared/photo/PhotoNode";
import { focusState } from "../shared/photo/photoState";

const middle: FocalPoint = { x: 0.5, y: 0.5 };
const steps: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface FocalPointLayerProps {
  readonly editor: LexicalEditor;
  readonly photo: NodeKey;
  readonly onDone: () => void;
}

/** Lies over the picture: a click, or the arrow keys, say what must stay visible when the picture is cropped. */
export function FocalPointLayer({ editor, photo, onDone }: FocalPointLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const [x = middle.x, y = middle.y] = useBlockValue(editor, () => $focusOf(photo))
    .split(" ")
    .map(Number);
  useEffect(() => layer.current?.focus({ preventScroll: true }), []);
  const clicked = (event: MouseEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const point = { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
    setFocus(editor, photo, () => point);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Escape" || event.key === "Enter") onDone();
    const [across, down] = steps[event.key] ?? [0, 0];
    if (across === 0 && down === 0) return;
    event.preventDefault();
    const step = event.shiftKey ? 0.1 : 0.01;
    setFocus(editor, photo, (now) => ({ x: now.x + across * step, y: now.y + down * step }));
  };
  const place: CSSProperties = { left: `${x * 100}%`, top: `${y * 100}%` };
  return (
    <div
      ref={layer}
      className="photo-focus"
      role="application"
      aria-label="Point to keep in view"
      aria-description="Arrow keys move it, Escape ends."
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as an application it takes the arrow keys itself.
      tabIndex={0}
      style={pictureSize(editor, photo)}
      onClick={clicked}
      onKeyDown={pressed}
    >
      <span className="photo-crosshair" style={place} />
    </div>
  );
}

/** As wide as the picture is drawn, since a small picture does not fill the column. */
function pictureSize(editor: LexicalEditor, photo: NodeKey): CSSProperties {
  const figure = editor.getElementByKey(photo);
  const picture = figure && pictureOf(figure);
  return picture ? { width: picture.offsetWidth, height: picture.offsetHeight } : {};
}

function $focusOf(photo: NodeKey): string {
  const node = $getNodeByKey(photo);
  const { x, y } = (node && $getState(node, focusState)) ?? middle;
  return `${x} ${y}`;
}

function setFocus(editor: LexicalEditor, photo: NodeKey, move: (now: FocalPoint) => FocalPoint): void {
  const $move = () => {
    const node = $getNodeByKey(photo);
    if (node === null) return;
    const { x, y } = move($getState(node, focusState) ?? middle);
    $setIfDifferent(node, focusState, { x: part(x), y: part(y) });
  };
  // Lexical would show its caret again, and with it take the focus away from here.
  editor.update($move, { tag: SKIP_DOM_SELECTION_TAG });
}

/** Three digits say more than any crop can show. */
function part(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}

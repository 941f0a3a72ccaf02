import type { LexicalEditor } from "lexical";
import { $findBlocks } from "../../editor/shared/blockIds";
import { $wordsRange } from "../../editor/shared/passages";
import { type Found, placeOf } from "./finding";
import "./marks.css";

/** More are not drawn, only counted: a letter that is looked for stands everywhere. */
const mostMarks = 2000;
const names = ["found", "found-here"] as const;

/** Marks what was found in the text; the browser draws it from ranges, and nothing is added to the story. */
export function markFound(editor: LexicalEditor, found: Found): void {
  const ranges = editor.getEditorState().read(() => $ranges(editor, found), { editor });
  draw(names[0], ranges.others);
  draw(names[1], ranges.here);
}

export function unmarkFound(): void {
  for (const name of names) CSS.highlights.delete(name);
}

function draw(name: string, ranges: readonly Range[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = 1; // Above the marks of comments.
  CSS.highlights.set(name, highlight);
}

function $ranges(editor: LexicalEditor, found: Found) {
  const blocks = $findBlocks();
  const here: Range[] = [];
  const others: Range[] = [];
  const from = Math.max(0, found.at - mostMarks / 2);
  for (let at = from; at < Math.min(found.matches.length, from + mostMarks); at++) {
    const place = placeOf(found, at);
    const block = place?.kind === "block" && place.end > place.start ? blocks.get(place.block) : undefined;
    if (place?.kind !== "block" || !block) continue;
    const range = $wordsRange(editor, block, place.start, place.end);
    if (range) (at === found.at ? here : others).push(range);
  }
  return { here, others };
}

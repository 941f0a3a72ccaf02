import type { LexicalEditor } from "lexical";
import type { JudgedQuotation, QuoteState } from "../../../article/quotes/judgements";
import { $findBlocks } from "../../editor/shared/blockIds";
import { $wordsRange } from "../../editor/shared/passages";
import "./marks.css";

const names: Readonly<Record<Exclude<QuoteState, "muted">, string>> = {
  attributed: "quote-attributed",
  unattributed: "quote-unattributed",
  checked: "quote-checked",
};

/** Underlines in the text what the panel lists, each by its state. The browser draws it from ranges, and nothing is added to the story. */
export function markQuotations(editor: LexicalEditor, quotations: readonly JudgedQuotation[]): void {
  const ranges = editor.getEditorState().read(() => $rangesByState(editor, quotations), { editor });
  for (const state of Object.keys(names) as (keyof typeof names)[])
    CSS.highlights.set(names[state], new Highlight(...(ranges.get(state) ?? [])));
}

export function unmarkQuotations(): void {
  for (const name of Object.values(names)) CSS.highlights.delete(name);
}

function $rangesByState(editor: LexicalEditor, quotations: readonly JudgedQuotation[]) {
  const blocks = $findBlocks();
  const ranges = new Map<QuoteState, Range[]>();
  for (const { kind, block: id, parts, state } of quotations) {
    const block = blocks.get(id);
    const isPlain = kind === "block" && state === "attributed"; // Its own look says all of it.
    if (!block || state === "muted" || isPlain) continue;
    const own = parts.flatMap(({ start, end }) => $wordsRange(editor, block, start, end) ?? []);
    const alike = ranges.get(state);
    if (alike) alike.push(...own);
    else ranges.set(state, own);
  }
  return ranges;
}

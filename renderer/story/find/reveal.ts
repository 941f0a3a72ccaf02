import type { LexicalEditor } from "lexical";
import type { FieldName, FindingPlace } from "../../../article/preflight/finding";
import { $findBlock } from "../../editor/shared/blockIds";
import { $wordsRange } from "../../editor/shared/passages";
import { fieldElement, inHead, showRange } from "../goTo";

/** Brings the place into sight and leaves the focus where it is. What cannot be marked by its words is framed until the next one. */
export function reveal(place: FindingPlace | null, editor: LexicalEditor, showDetails: () => void): void {
  unframe();
  if (place === null || place.kind === "story") return;
  if (place.kind === "field") revealField(place.field, showDetails);
  else revealBlock(place, editor);
}

export function unframe(): void {
  for (const framed of document.querySelectorAll("[data-found]")) framed.removeAttribute("data-found");
}

function revealField(field: FieldName, showDetails: () => void): void {
  if (!inHead.includes(field)) showDetails();
  requestAnimationFrame(() => {
    const element = fieldElement(field);
    const row = element?.closest(".field") ?? element?.closest(".live-text");
    row?.setAttribute("data-found", "");
    row?.scrollIntoView({ block: "center" });
  });
}

function revealBlock(place: Exclude<FindingPlace, { kind: "story" | "field" }>, editor: LexicalEditor): void {
  const { key, range } = editor.getEditorState().read(
    () => {
      const block = $findBlock(place.block);
      const hasWords = place.kind === "block" && place.end > place.start;
      return {
        key: block?.getKey() ?? "",
        range: block && hasWords ? $wordsRange(editor, block, place.start, place.end) : null,
      };
    },
    { editor },
  );
  const element = editor.getElementByKey(key);
  if (element === null) return;
  if (range === null) element.setAttribute("data-found", "");
  showRange(element, () => range);
}

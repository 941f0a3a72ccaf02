import { SKIP_SCROLL_INTO_VIEW_TAG } from "lexical";
import type { FieldName, FindingPlace } from "../../article/preflight/finding";
import { $findBlock } from "../editor/shared/blockIds";
import { $selectNode } from "../editor/shared/nodeSelection";
import { $selectWords } from "../editor/shared/passages";
import { rectOf, selectedRange } from "../editor/shared/selectedRange";
import type { Draft } from "./draft";

interface Screen {
  /** Shows the fields that stand in the panel. */
  readonly showDetails: () => void;
  /** Takes away what lies over the story in a narrow window. */
  readonly uncover: () => void;
}

/** Brings the person to a finding's place: the words selected in the text, the caret in the field, the photo chosen. */
export function goTo(place: FindingPlace, draft: Draft, screen: Screen): void {
  switch (place.kind) {
    case "story":
      screen.uncover();
      draft.body.editor.focus();
      break;
    case "field":
      goToField(place.field, place.start, place.end, screen);
      break;
    default:
      screen.uncover();
      goToBlock(place, draft);
  }
}

/** These stand above the story and not in the panel. */
export const inHead: readonly FieldName[] = ["headline", "standfirst"];

/** What the fields' elements are found by, where that is not the field's own name. */
const elements: Readonly<Partial<Record<FieldName, string>>> = { bylines: "byline" };

function goToField(field: FieldName, start: number, end: number, { showDetails, uncover }: Screen): void {
  if (inHead.includes(field)) uncover();
  else showDetails();
  requestAnimationFrame(() => {
    const element = fieldElement(field);
    element?.focus();
    if (element instanceof HTMLTextAreaElement) element.setSelectionRange(start, end);
  });
}

export function fieldElement(field: FieldName): HTMLElement | null {
  return document.querySelector(`[data-field="${CSS.escape(elements[field] ?? field)}"]`);
}

type BodyPlace = Extract<FindingPlace, { readonly block: string }>;

function goToBlock(place: BodyPlace, { body: { editor } }: Draft): void {
  let key = "";
  editor.update(
    () => {
      const block = $findBlock(place.block);
      if (block === null) return;
      key = block.getKey();
      if (place.kind === "block") $selectWords(block, place.start, place.end);
      else if (place.part === "caption" && place.photo === place.block) $selectWords(block, 0, 0);
      else $selectNode(block);
    },
    {
      discrete: true,
      tag: SKIP_SCROLL_INTO_VIEW_TAG,
    },
  );
  editor.getRootElement()?.focus({ preventScroll: true });
  const element = editor.getElementByKey(key);
  if (element === null) return;
  showRange(element, () => selectedRange(editor));
  afterDrawing(() => {
    // The form of a photo is there once the photo is selected.
    if (place.kind === "photo") element.querySelector<HTMLElement>(`.photo-field-${place.part} textarea`)?.focus();
  });
}

/** Brings a block, and in it the range, into the middle of the sheet. */
export function showRange(element: HTMLElement, range: () => Range | null): void {
  element.scrollIntoView({ block: "center" });
  // In a long story the heights are estimates until the block is drawn; only then it is known where its words stand.
  afterDrawing(() => scrollTo(element, range()));
}

function afterDrawing(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}

function scrollTo(element: HTMLElement, range: Range | null): void {
  const rect = (range && rectOf(range)) ?? element.getBoundingClientRect();
  const scroller = element.closest(".story-scroller");
  if (scroller === null) return;
  const sheet = scroller.getBoundingClientRect();
  const middle = (sheet.top + sheet.bottom) / 2;
  if (rect.top < sheet.top + margin || rect.bottom > sheet.bottom - margin) scroller.scrollTop += rect.top - middle;
}

/** What lies over the sheet's edges, in pixels: the footer's veil, and a line of air. */
const margin = 60;

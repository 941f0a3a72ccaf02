import { mostWords } from "../../../electron/spellingShapes";
import { call, listen } from "../../machine";
import { whenIdleAfter } from "../whenIdleAfter";
import { type PageWord, passageOf, passagesIn, wordsOf } from "./passages";
import "./spelling.css";

/*
 * Spelling beside the writing. A keystroke does no more than put the next look off; then the passages that changed are read from the page, and words
 * that were not seen before are looked up by the machine. What is wrong is marked by the browser from ranges, and nothing is added to the text.
 */

/** The misspelled words of an open story, kept up to date while it is written. */
export interface Spelling {
  /** In the order of the page. */
  readonly wrong: () => readonly PageWord[];
  /** The one that holds this place of the page. */
  readonly at: (node: Node, offset: number) => PageWord | null;
  /** The word is right, in this story, until Galley is closed. */
  readonly ignore: (word: string) => void;
  readonly stop: () => void;
}

const pause = 300;
const highlight = "misspelled";
const ignored = new Map<string, Set<string>>();

export function startSpelling(storyId: string, page: HTMLElement): Spelling {
  const passages = new Map<Element, readonly PageWord[]>();
  const changed = new Set<Element>();
  const right = createVerdicts();
  const inStory = ignored.get(storyId) ?? new Set();
  ignored.set(storyId, inStory);
  let caret: Range | null = null;
  const isWrong = ({ language, word }: PageWord) => right.of(language, word) === false && !inStory.has(word);
  const wrong = () => [...passages.values()].flat().filter(isWrong).sort(byPlace);
  const draw = () => {
    const marked = [...passages.values()].flat().filter((word) => isWrong(word) && !isBeingTyped(word, caret));
    if (marked.length === 0) CSS.highlights.delete(highlight);
    else CSS.highlights.set(highlight, new Highlight(...marked.map(({ range }) => range)));
  };
  const look = async () => {
    for (const passage of changed) {
      if (passage.isConnected) passages.set(passage, wordsOf(passage));
    }
    for (const passage of passages.keys()) if (!passage.isConnected) passages.delete(passage);
    changed.clear();
    draw();
    if (await right.learn([...passages.values()].flat())) draw();
  };
  const later = whenIdleAfter(pause, () => void look());
  const again = () => {
    for (const passage of passagesIn(page)) changed.add(passage);
    later.ask();
  };
  const observer = watchPassages(page, changed, later.ask);
  const moved = () => {
    const before = caret;
    caret = caretOnPage(page);
    if (before?.startContainer !== caret?.startContainer || before?.startOffset !== caret?.startOffset) draw();
  };
  document.addEventListener("selectionchange", moved);
  const stopListening = listen("wordsChanged", () => {
    right.forget();
    again();
  });
  again();
  return {
    wrong,
    at: (node, offset) => wrong().find(({ range }) => node.isConnected && range.isPointInRange(node, offset)) ?? null,
    ignore: (word) => {
      inStory.add(word);
      draw();
    },
    stop: () => {
      later.cancel();
      observer.disconnect();
      stopListening();
      document.removeEventListener("selectionchange", moved);
      CSS.highlights.delete(highlight);
    },
  };
}

/** Notes the passages in which something changes, and asks for them to be looked at. */
function watchPassages(page: HTMLElement, changed: Set<Element>, ask: () => void): MutationObserver {
  const note = (node: Node) => {
    if (node instanceof Element) for (const passage of passagesIn(node)) changed.add(passage);
  };
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes, type } of records) {
      const passage = passageOf(target);
      if (passage) changed.add(passage);
      if (type === "attributes") note(target);
      for (const node of addedNodes) note(node);
    }
    if (changed.size > 0) ask();
  });
  const attributeFilter = ["lang", "data-written"];
  observer.observe(page, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter });
  return observer;
}

/** What is known of words, by language. */
function createVerdicts() {
  const known = new Map<string, Map<string, boolean>>();
  const of = (language: string, word: string) => known.get(language)?.get(word);
  return {
    of,
    forget: () => known.clear(),
    /** Looks up those that nothing is known of, and says whether there were any. */
    learn: async (words: readonly PageWord[]): Promise<boolean> => {
      const news = words.filter(({ language, word }) => of(language, word) === undefined);
      for (const language of new Set(news.map((one) => one.language))) {
        const verdicts = known.get(language) ?? new Map<string, boolean>();
        known.set(language, verdicts);
        const unknown = [...new Set(news.filter((one) => one.language === language).map(({ word }) => word))];
        for (let from = 0; from < unknown.length; from += mostWords) {
          const some = unknown.slice(from, from + mostWords);
          const answer = await call("spell", { language, words: some });
          if (!answer.ok) return false;
          const wrong = new Set(answer.value.wrong);
          for (const word of some) verdicts.set(word, !wrong.has(word));
        }
      }
      return news.length > 0;
    },
  };
}

function byPlace({ range: one }: PageWord, { range: other }: PageWord): number {
  return one.compareBoundaryPoints(Range.START_TO_START, other);
}

/** Where somebody writes; null while something is selected. */
function caretOnPage(page: HTMLElement): Range | null {
  const selection = getSelection();
  if (!selection?.isCollapsed || selection.rangeCount === 0 || !page.contains(selection.anchorNode)) return null;
  return selection.getRangeAt(0);
}

/** The caret stands at its end: it may not be whole yet. */
function isBeingTyped({ range }: PageWord, caret: Range | null): boolean {
  return caret !== null && range.endContainer === caret.startContainer && range.endOffset === caret.startOffset;
}

import { mostWords } from "../../../electron/spellingShapes";
import { call, listen } from "../../machine";
import { whenIdleAfter } from "../whenIdleAfter";
import { type PageWord, passageOf, passagesIn, type UnplacedWord, wordsOf } from "./passages";
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
  const changed = new Set<Element>();
  const inStory = ignored.get(storyId) ?? new Set();
  ignored.set(storyId, inStory);
  const verdicts = createVerdicts();
  const words = startWords(({ language, word }) => verdicts.of(language, word) === false && !inStory.has(word));
  /** The one that is being typed is not marked yet. */
  let hidden: PageWord | undefined;
  const draw = () => {
    const caret = caretOnPage(page);
    hidden = words.wrong().find((word) => isBeingTyped(word, caret));
    const ranges = words.wrong().flatMap((word) => (word === hidden ? [] : [word.range]));
    if (ranges.length === 0) CSS.highlights.delete(highlight);
    else CSS.highlights.set(highlight, new Highlight(...ranges));
  };
  const look = async () => {
    const some = [...changed];
    changed.clear();
    words.read(some);
    draw();
    if (!(await verdicts.learn(words.of(some)))) return;
    words.judge(some);
    draw();
  };
  const later = whenIdleAfter(pause, () => void look());
  const again = () => {
    for (const passage of passagesIn(page)) changed.add(passage);
    later.ask();
  };
  const observer = watchPassages(page, changed, later.ask);
  const moved = () => {
    const caret = caretOnPage(page);
    if (words.wrong().find((word) => isBeingTyped(word, caret)) !== hidden) draw();
  };
  document.addEventListener("selectionchange", moved);
  const stopListening = listen("wordsChanged", () => {
    verdicts.forget();
    again();
  });
  again();
  return {
    wrong: () => [...words.wrong()].sort(byPlace),
    at: (node, offset) =>
      words.wrong().find(({ range }) => node.isConnected && range.isPointInRange(node, offset)) ?? null,
    ignore: (word) => {
      inStory.add(word);
      words.judge(passagesIn(page));
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

/**
 * The words of the page by their passages. Only those that are wrong get a range: the browser keeps every range up to date with each letter that is typed,
 * and a long story has more words than that could bear.
 */
function startWords(isWrong: (word: UnplacedWord) => boolean) {
  const passages = new Map<Element, readonly UnplacedWord[]>();
  const wrongIn = new Map<Element, readonly PageWord[]>();
  let wrong: readonly PageWord[] = [];
  const of = (some: readonly Element[]) => some.flatMap((passage) => passages.get(passage) ?? []);
  const judge = (some: readonly Element[]) => {
    for (const passage of some) {
      const own = (passages.get(passage) ?? [])
        .filter(isWrong)
        .map(({ place, ...word }) => ({ ...word, range: place() }));
      if (own.length > 0) wrongIn.set(passage, own);
      else wrongIn.delete(passage);
    }
    wrong = [...wrongIn.values()].flat();
  };
  return {
    wrong: () => wrong,
    of,
    judge,
    read: (some: readonly Element[]) => {
      for (const passage of some) if (passage.isConnected) passages.set(passage, wordsOf(passage));
      for (const passage of passages.keys()) {
        if (passage.isConnected) continue;
        passages.delete(passage);
        wrongIn.delete(passage);
      }
      judge(some.filter((passage) => passage.isConnected));
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
    learn: async (words: readonly UnplacedWord[]): Promise<boolean> => {
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

import { type SpelledWord, spelledWords } from "../../../article/spelling/spelledWords";

/** A word of the page, where it stands in its passage's text, and the texts of the page that make it up. */
export interface PageWord extends SpelledWord {
  readonly language: string;
  readonly range: Range;
}

/** One that nobody has needed the place of yet. */
export interface UnplacedWord extends SpelledWord {
  readonly language: string;
  /** Where it stands, as long as nothing has changed in its passage since it was read. */
  readonly place: () => Range;
}

/** A line of words on the page: a paragraph, an item, a caption; of a field what stands behind it, in the same type. */
const passageElements = "p, h2, h3, li, figcaption, td, th, .live-text-mirror[data-written]";
const notSpelled = '.text-code, [role="deletion"], [contenteditable="false"]';

export function passageOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  const passage = element?.closest(passageElements) ?? null;
  return passage && isWritten(passage) ? passage : null;
}

/** The passages within an element, itself among them. */
export function passagesIn(element: Element): readonly Element[] {
  const within = [...element.querySelectorAll(passageElements)];
  return [...(element.matches(passageElements) ? [element] : []), ...within].filter(isWritten);
}

/** What stands above the story repeats its fields, and cannot be written in. */
function isWritten(passage: Element): boolean {
  return passage.matches(".live-text-mirror") || passage.closest(".story-text") !== null;
}

/** The words of a passage that can be looked up; those of passages within it are theirs. */
export function wordsOf(passage: Element): readonly UnplacedWord[] {
  const language = passage.closest<HTMLElement>("[lang]:not(html)")?.lang ?? ""; // The window itself speaks English.
  if (language === "") return [];
  const texts = textsOf(passage);
  const words = spelledWords(texts.map(({ text }) => text.data).join(""), language);
  return words.map((word) => ({ ...word, language, place: () => rangeOf(texts, word) }));
}

interface Placed {
  readonly text: Text;
  readonly from: number;
  readonly length: number;
}

function textsOf(passage: Element): readonly Placed[] {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  const texts: Placed[] = [];
  let from = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || passageOf(node) !== passage || node.parentElement?.closest(notSpelled)) continue;
    texts.push({ text: node, from, length: node.data.length });
    from += node.data.length;
  }
  return texts;
}

/** What has changed since it was read is read again in a moment; until then it is nowhere. */
function rangeOf(texts: readonly Placed[], { start, end }: SpelledWord): Range {
  const range = document.createRange();
  for (const { text, from, length } of texts) {
    const to = from + length;
    if (text.data.length !== length || !text.isConnected) continue;
    if (start >= from && start < to) range.setStart(text, start - from);
    if (end > from && end <= to) range.setEnd(text, end - from);
  }
  return range;
}

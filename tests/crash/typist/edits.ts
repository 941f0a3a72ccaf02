import * as Y from "yjs";
import { rootsOf } from "../../../article/document/layout";
import type { Story } from "../../../article/story";
import { plainText } from "../../../article/text";

/*
 * What is typed, edit by edit. The nth edit is the same for everybody who is told the places: the process that types and the one that judges what
 * is left need not tell each other a word of it.
 */

/** Where letters go: two fields, and the words of four blocks. */
export const places = ["headline", "standfirst", "first", "second", "quotation", "caption"] as const;
export type Place = (typeof places)[number];
export type Texts = Readonly<Record<Place, string>>;

const letters = "Мост открыли на рассвете, the bridge was opened at dawn, і першым прайшоў трактар; ";
const burst = 7;
const deletesEvery = 13;
const deleted = 2;

interface Edit {
  readonly place: Place;
  /** A letter, or empty when the last two are deleted. */
  readonly letter: string;
}

/** The nth edit, counted from 1: a few letters in one place, then the next place; now and then the last letters go again. */
function editNumber(n: number, among: readonly Place[]): Edit {
  const place = among[Math.floor((n - 1) / burst) % among.length];
  if (place === undefined) throw new Error("Somebody types nowhere.");
  // The first edits of a place only add, so that nothing of what was there before is deleted.
  const deletes = n % deletesEvery === 0 && n > burst * among.length;
  return { place, letter: deletes ? "" : (letters[(n - 1) % letters.length] ?? "") };
}

export function make(n: number, among: readonly Place[], doc: Y.Doc): void {
  const { place, letter } = editNumber(n, among);
  const text = textOf(doc, place);
  doc.transact(() => {
    if (letter === "") text.delete(text.length - deleted, deleted);
    else text.insert(text.length, letter);
  }, "person");
}

function textOf(doc: Y.Doc, place: Place): Y.Text {
  const { prose, body } = rootsOf(doc);
  if (place === "headline" || place === "standfirst") return prose[place];
  const paths = { first: [0], second: [1], quotation: [2, 0, 0], caption: [3, 0] };
  return paths[place].reduce(childOf, body);
}

function childOf(element: Y.XmlText, index: number): Y.XmlText {
  const children = (element.toDelta() as { readonly insert: unknown }[]).flatMap(({ insert }) =>
    insert instanceof Y.XmlText ? [insert] : [],
  );
  const child = children[index];
  if (!child) throw new Error(`The story has no block ${index} to type in.`);
  return child;
}

/** What stands in each place. */
export function textsOf({ fields, body }: Story): Texts {
  const [first, second, quote, photo] = body;
  return {
    headline: fields.headline,
    standfirst: fields.standfirst,
    first: first?.kind === "paragraph" ? plainText(first.text) : "?",
    second: second?.kind === "paragraph" ? plainText(second.text) : "?",
    quotation: quote?.kind === "quote" ? quote.quotation.map(plainText).join("\n") : "?",
    caption: photo?.kind === "photo" ? plainText(photo.caption) : "?",
  };
}

/** The texts after the first edits, as many as given; `without` is one that was never made. */
export function textsAfter(start: Texts, edits: number, among: readonly Place[], without = 0): Texts {
  const texts: Record<Place, string> = { ...start };
  for (let n = 1; n <= edits; n += 1) if (n !== without) apply(texts, n, among);
  return texts;
}

/** After how many edits the places hold just this: the highest number within the bounds; null when after none of them. */
export function editsIn(
  found: Texts,
  start: Texts,
  among: readonly Place[],
  bounds: { readonly atLeast: number; readonly atMost: number },
): number | null {
  const texts: Record<Place, string> = { ...textsAfter(start, bounds.atLeast, among) };
  let held: number | null = null;
  for (let n = bounds.atLeast; n <= bounds.atMost; n += 1) {
    if (n > bounds.atLeast) apply(texts, n, among);
    if (among.every((place) => texts[place] === found[place])) held = n;
  }
  return held;
}

function apply(texts: Record<Place, string>, n: number, among: readonly Place[]): void {
  const { place, letter } = editNumber(n, among);
  texts[place] = letter === "" ? texts[place].slice(0, -deleted) : texts[place] + letter;
}

export function wordsIn(texts: Texts): number {
  return places.reduce((sum, place) => sum + (texts[place].match(/\S+/g)?.length ?? 0), 0);
}

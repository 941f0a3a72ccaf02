import type { Binding } from "@lexical/yjs";

/*
 * A letter outside the basic plane, an emoji for one, is two code units. @lexical/yjs finds the changed part of a text unit by unit, and where
 * one emoji is replaced by another it would cut both in half; Yjs then stores a replacement character for the halves, and the letter is lost.
 * The splice of a text is therefore widened here to whole letters. The class is not exported, so it is reached through its first instance.
 */

interface SplicedText {
  readonly _text: string;
  spliceText(index: number, remove: number, insert: string): void;
}

const widened = new WeakSet<object>();

/** Makes sure that texts of this binding are spliced by whole letters; cheap when that was seen to already. */
export function spliceWholeLetters(binding: Binding): void {
  for (const node of binding.collabNodeMap.values()) {
    if (!("spliceText" in node)) continue;
    const prototype: SplicedText = Object.getPrototypeOf(node);
    if (widened.has(prototype)) return;
    widened.add(prototype);
    const splice = prototype.spliceText;
    prototype.spliceText = function (this: SplicedText, index, remove, insert) {
      const whole = widen(this._text, index, remove, insert);
      splice.call(this, whole.index, whole.remove, whole.insert);
    };
    return;
  }
}

/** The same change of `text`, beginning and ending between letters. */
export function widen(text: string, index: number, remove: number, insert: string) {
  const end = index + remove;
  const before = splitsPair(text, index) ? text.charAt(index - 1) : "";
  const after = splitsPair(text, end) ? text.charAt(end) : "";
  return {
    index: index - before.length,
    remove: remove + before.length + after.length,
    insert: before + insert + after,
  };
}

function splitsPair(text: string, index: number): boolean {
  return isHigh(text.charCodeAt(index - 1)) && isLow(text.charCodeAt(index));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

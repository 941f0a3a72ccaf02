/** One replacement in a text: at `at`, the characters `removed` gave way to `inserted`. */
export interface TextChange {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

/** The smallest single replacement that makes `after` of `before`; it never parts the two halves of a surrogate pair. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (isLowSurrogate(before, start) || isLowSurrogate(after, start)) start = Math.max(0, start - 1);
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (end > 0 && isLowSurrogate(before, before.length - end)) end--;
  return {
    at: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  };
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Where a caret at `offset` stands after the change. */
export function offsetAfter(offset: number, { at, removed, inserted }: TextChange): number {
  if (offset <= at) return offset;
  if (offset >= at + removed.length) return offset + inserted.length - removed.length;
  return Math.min(offset, at + inserted.length);
}

/**
 * The change from `before` to `after`, moved onto `current`, which others have made of `before` meanwhile.
 * What either inserted stays, what either removed goes.
 */
export function changeOnto(current: string, before: string, after: string): TextChange {
  const mine = changeBetween(before, after);
  const theirs = changeBetween(before, current);
  const mineEnd = mine.at + mine.removed.length;
  const theirsEnd = theirs.at + theirs.removed.length;
  if (mineEnd <= theirs.at) return mine;
  const moved = theirs.inserted.length - theirs.removed.length;
  if (mine.at >= theirsEnd) return { ...mine, at: mine.at + moved };
  const left = Math.max(mineEnd, theirsEnd) + moved;
  if (mine.at > theirs.at) {
    const at = theirs.at + theirs.inserted.length;
    return { at, removed: current.slice(at, left), inserted: mine.inserted };
  }
  return { at: mine.at, removed: current.slice(mine.at, left), inserted: mine.inserted + theirs.inserted };
}

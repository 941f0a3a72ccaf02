import { type Span, spanCutter, styleOf } from "./spans";

/** Two contents without what they have in common at their start and end, which is cut between words. */
export interface Trimmed {
  readonly start: readonly Span[];
  readonly before: readonly Span[];
  readonly after: readonly Span[];
  readonly end: readonly Span[];
}

/** Shorter texts are compared sooner than trimmed. */
const worthwhile = 10_000;
/** So much of what is common stays with what differs: where a change begins and ends is chosen by what stands around it. */
const context = 2000;

/** Spares the words of a very long text that has a few changes close to each other, such as one being written in a single paragraph. */
export function trim(before: readonly Span[], after: readonly Span[]): Trimmed {
  const [here, there] = [joined(before), joined(after)];
  const shorter = Math.min(here.length, there.length);
  if (shorter < worthwhile) return { start: [], before, after, end: [] };
  const start = wordBorder(here, commonLength(before, after, startsAlike) - context, -1);
  const common = Math.min(commonLength(before.toReversed(), after.toReversed(), endsAlike), shorter - start) - context;
  const end = here.length - wordBorder(here, here.length - common, 1);
  const cut = spanCutter(before);
  return {
    start: cut(0, start),
    before: cut(start, here.length - end),
    after: spanCutter(after)(start, there.length - end),
    end: cut(here.length - end, here.length),
  };
}

function joined(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join("");
}

function commonLength(
  before: readonly Span[],
  after: readonly Span[],
  alike: (one: string, other: string) => number,
): number {
  let length = 0;
  for (const [index, one] of before.entries()) {
    const other = after[index];
    if (!other || styleOf(one) !== styleOf(other)) break;
    const common = alike(one.text, other.text);
    length += common;
    if (common < one.text.length || common < other.text.length) break;
  }
  return length;
}

function startsAlike(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}

function endsAlike(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length))
    length++;
  return length;
}

/** The first place from `at` on, in this direction, where a word or sign ends before a space; or the text's own end. */
function wordBorder(text: string, at: number, direction: 1 | -1): number {
  const outermost = direction === 1 ? text.length : 0;
  for (let place = at; place > 0 && place < text.length; place += direction) {
    if (text[place] === " " && !/\s/.test(text[place - 1] ?? "")) return place;
  }
  return outermost;
}

import type { Block } from "../blocks/block";
import type { ProseField } from "../story";
import type { Anchor } from "./anchor";
import { lettersOf } from "./letters";
import { likeWords } from "./likeWords";
import { sameWords, type WordsFound } from "./sameWords";
import { readTokens, type Sought, soughtOf } from "./sought";
import { type BlockPiece, blockLettersOf, joinBlocks, pieceOf, type StoryLetters, stretchOf } from "./storyLetters";

/*
 * Where an anchor's words are now. First their own block is asked: they are there when enough around them is as it was. Then the whole story, with the
 * borders between its blocks left out, since words are split, joined and carried elsewhere; then whatever is like them. What is read of a block is kept
 * by the block, and an anchor that is found in its own block costs nothing more as long as that block does not change.
 */

/** Where words stand now. Words that a split has torn apart stand in several pieces, in their order. */
export type AnchorPlace =
  | { readonly kind: "words"; readonly pieces: readonly BlockPiece[] }
  | { readonly kind: "field"; readonly field: ProseField; readonly start: number; readonly end: number }
  | { readonly kind: "story" };

/** What anchors lie in. */
export interface Anchored {
  readonly fields: Readonly<Record<ProseField, string>>;
  readonly body: readonly Block[];
}

/** Where the anchor's words are; null when they are gone. */
export type Locate = (anchor: Anchor) => AnchorPlace | null;

/** Asks one story for any number of anchors. */
export function locateIn({ fields, body }: Anchored): Locate {
  const blocks = new Map(body.map((block) => [block.id, block]));
  let joined: StoryLetters | null = null;
  return (anchor) => {
    if (anchor.kind === "story") return anchor;
    const sought = soughtOf(anchor);
    if (anchor.kind === "field") return inField(anchor.field, fields[anchor.field], sought);
    const home = blocks.get(anchor.block);
    const piece = home && inOwnBlock(home, sought);
    if (piece) return { kind: "words", pieces: [piece] };
    joined ??= joinBlocks(body);
    return inStory(joined, anchor.block, home, sought);
  };
}

/** So many letters around short words must be as they were for the words to be taken for the same in their own block. */
const enoughAround = 12;
/** Longer words count themselves: so many letters, of the words and around them, are enough in their own block, and so many elsewhere. */
const enoughHere = 20;
const enoughElsewhere = 24;

function evidence({ agreement }: WordsFound, { words }: Sought): number {
  return Math.min(words.length, enoughElsewhere) + agreement;
}

/** Whether words in their own block, or field, need not be looked for elsewhere. */
function isSure(same: WordsFound | null, sought: Sought): same is WordsFound {
  if (same === null) return false;
  return same.isAll || same.agreement >= enoughAround || evidence(same, sought) >= enoughHere;
}

const found = new WeakMap<Block, WeakMap<Sought, BlockPiece | null>>();

function inOwnBlock(home: Block, sought: Sought): BlockPiece | null {
  const known = found.get(home) ?? new WeakMap<Sought, BlockPiece | null>();
  found.set(home, known);
  const before = known.get(sought);
  if (before !== undefined) return before;
  const letters = blockLettersOf(home);
  const same = sameWords(letters.text, sought, (at) => Math.abs((letters.starts[at] ?? 0) - sought.start));
  const piece = isSure(same, sought) ? pieceOf(home, letters, same.start, same.end) : null;
  known.set(sought, piece);
  return piece;
}

function inStory(story: StoryLetters, id: string, home: Block | undefined, sought: Sought): AnchorPlace | null {
  const at = story.at(id, sought.start);
  const same = sameWords(story.text, sought, (start) => (at < 0 ? 0 : Math.abs(start - at)));
  const words = (pieces: readonly BlockPiece[]): AnchorPlace => ({ kind: "words", pieces });
  if (same && evidence(same, sought) >= enoughElsewhere) return words(story.pieces(same));
  const ownTokens = home ? blockLettersOf(home).tokens() : [];
  const own = likeWords(ownTokens, sought, true);
  const left = lettersLeft(story, sought);
  const mayBeMore = left > (own?.kept ?? 0) && left * 2 >= sought.words.length;
  const like = mayBeMore ? likeWords(story.tokens().all, sought, false) : null;
  if (like && like.kept > (own?.kept ?? 0)) return words(story.tokens().pieces(like));
  if (own) return words([{ block: id, ...spanOf(ownTokens, own) }]);
  const [piece] = same ? story.pieces(same) : [];
  if (!same || piece?.block !== id) return null;
  return piece.start === sought.start || same.isAll ? words(story.pieces(same)) : null;
}

/** How many of the words' letters are anywhere in the story, in whole words: what is not there need not be looked for. */
function lettersLeft(story: StoryLetters, { tokens: { all, from, to } }: Sought): number {
  const { has } = story.tokens();
  return all.slice(from, to).reduce((sum, word) => sum + (has(word) ? word.length : 0), 0);
}

function inField(field: ProseField, text: string, sought: Sought): AnchorPlace | null {
  const letters = lettersOf(text);
  const same = sameWords(letters.text, sought, (at) => Math.abs((letters.starts[at] ?? 0) - sought.start));
  const exact = same && stretchOf(letters, same.start, same.end);
  if (exact && isSure(same, sought)) return { kind: "field", field, ...exact };
  const tokens = readTokens(text);
  const like = likeWords(tokens, sought, true);
  if (like) return { kind: "field", field, ...spanOf(tokens, like) };
  return exact?.start === sought.start ? { kind: "field", field, ...exact } : null;
}

function spanOf(
  tokens: ReturnType<typeof readTokens>,
  { start, end }: { readonly start: number; readonly end: number },
) {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

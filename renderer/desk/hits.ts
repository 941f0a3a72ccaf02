interface Piece {
  readonly text: string;
  readonly hit: boolean;
  /** Where the piece starts in the whole text. */
  readonly at: number;
}

/** The text in pieces, with every occurrence of a word of the query as a hit. Capitals and ё are not told apart from small letters and е. */
export function withHits(text: string, query: string): Piece[] {
  const words = query.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [{ text, hit: false, at: 0 }];
  // The longest first, so that of two words that start alike the longer one is marked.
  const longestFirst = words.sort((one, other) => other.length - one.length).map(pattern);
  const pieces = text.split(new RegExp(`(${longestFirst.join("|")})`, "giu"));
  let at = 0;
  return pieces
    .map((piece, index) => {
      const start = at;
      at += piece.length;
      return { text: piece, hit: index % 2 === 1, at: start };
    })
    .filter((piece) => piece.text !== "");
}

function pattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/[её]/giu, "[её]");
}

/** Text as search compares it: small letters, ё as е, one form for each letter, single spaces. */
export function searchable(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ");
}

export interface Searched {
  readonly id: string;
  readonly headline: string;
  /** Milliseconds since 1970. */
  readonly editedAt: number;
  /** All its words, as `searchable` gives them. */
  readonly text: string;
}

/** The ids of the stories that hold every word of the query, parts of words too: first those with all of them in the headline, then the newest. */
export function search(stories: readonly Searched[], query: string): readonly string[] {
  const words = searchable(query).split(" ").filter(Boolean);
  const holdsAll = (text: string) => words.every((word) => text.includes(word));
  return stories
    .filter(({ text }) => holdsAll(text))
    .map(({ id, headline, editedAt }) => ({ id, editedAt, inHeadline: holdsAll(searchable(headline)) }))
    .sort((one, other) => Number(other.inHeadline) - Number(one.inHeadline) || other.editedAt - one.editedAt)
    .map(({ id }) => id);
}

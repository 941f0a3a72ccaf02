import type { MostReadItem } from "../../article/blocks/mostRead";

/** What a reporter of one language writes with: whole sentences and names, each fit to stand beside any other. */
export interface Wording {
  readonly language: string;
  readonly headlines: readonly string[];
  readonly standfirsts: readonly string[];
  readonly kickers: readonly string[];
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  readonly places: readonly string[];
  readonly people: readonly Person[];
  readonly sentences: readonly string[];
  /** Sentences that hold somebody's words, between the language's own marks. */
  readonly quoting: readonly string[];
  /** What people say in a quote of its own. */
  readonly sayings: readonly string[];
  readonly sources: readonly string[];
  readonly headings: readonly string[];
  /** Captions with the alternative text of the same picture. */
  readonly pictures: readonly (readonly [caption: string, alt: string])[];
  readonly credits: readonly string[];
  readonly points: readonly string[];
  readonly links: readonly string[];
  /** Headers, then rows. */
  readonly table: readonly (readonly string[])[];
  readonly correction: string;
  readonly support: readonly [text: string, label: string];
  readonly mostRead: readonly MostReadItem[];
  /** By day of the week from Sunday on: how a sentence begins that tells of it. */
  readonly onDay: readonly string[];
  readonly happened: string;
}

export interface Person {
  readonly name: string;
  readonly role: string;
}

/** A headline of another page, with its address. */
export function pointing(...texts: readonly string[]): readonly MostReadItem[] {
  return texts.map((text, index) => ({ text, url: `https://chronicle.example/read/${index + 1}` }));
}

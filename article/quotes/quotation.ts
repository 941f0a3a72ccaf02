/**
 * What a piece of text between quotation marks is: something that somebody said or wrote, the name of a thing, or a word that the writer keeps at a
 * distance. A `block` is a quotation that has a block of its own.
 */
export type QuotationKind = "block" | "speech" | "title" | "scare";

/** One quotation of a story; what is continued within a paragraph is one. */
export interface Quotation {
  readonly kind: QuotationKind;
  /** The id of the block it stands in. */
  readonly block: string;
  /** Where its words stand, in UTF-16 units of `blockText`, without the marks. */
  readonly parts: readonly QuotationPart[];
  /** The words of its parts, in a row. */
  readonly text: string;
  /** Who said it, as the story names them; empty where it does not say. */
  readonly speaker: string;
  readonly role: string;
  /** Where it was said or published, as the story says it; empty where it does not. */
  readonly source: string;
  /** The verb that says so, as it stands; empty where there is none. */
  readonly verb: string;
  /** Whether the story says who said it. A title needs no speaker, and is never attributed. */
  readonly attributed: boolean;
}

export interface QuotationPart {
  readonly start: number;
  readonly end: number;
}

/** What the address of one story is made of. */
export interface Placing {
  readonly yyyy: string;
  readonly mm: string;
  readonly dd: string;
  readonly slug: string;
  readonly section: string;
  readonly id: string;
}

export const placingParts = ["yyyy", "mm", "dd", "slug", "section", "id"] as const;

/** What a pattern names in braces, known or not. */
export function placeParts(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\{(\w*)\}/g)].map(([, part = ""]) => part);
}

/** The address that a pattern gives; behind `url` unless the pattern is a whole address. What is unknown stays as it is written. */
export function placeOf(pattern: string, url: string, placing: Placing): string {
  const filled = placingParts.reduce((address, part) => address.replaceAll(`{${part}}`, placing[part]), pattern);
  return filled.startsWith("/") ? `${url.replace(/\/+$/, "")}${filled}` : filled;
}

import { z } from "zod";
import { idSchema } from "./ids";

/** Each has a form for light and one for dark surroundings; the names are what is kept. */
export const personColours = ["blue", "teal", "green", "ochre", "rust", "plum"] as const;
export type PersonColour = (typeof personColours)[number];

/** Someone who works on stories. What a person did carries the whole of this, so that it can be read where nobody knows them. */
export interface Person {
  /** Stays when the name changes. */
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly colour: PersonColour;
}

/** Whoever it is, where nobody said who they are. */
export const somebody: Person = { id: "000000000000", name: "Somebody", initials: "?", colour: "blue" };

export const longestName = 100;
export const longestInitials = 4;

export const personSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(longestName),
  initials: z.string().trim().min(1).max(longestInitials),
  /** A colour that only a newer Galley knows is drawn as the first. */
  colour: z.enum(personColours).catch("blue"),
}) satisfies z.ZodType<Person>;

/** The first letters of the first and the last word of a name, in capitals; of a single word its first two letters. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’']*/gu) ?? [];
  const [first = "", ...others] = words;
  const last = others.at(-1);
  const letters = last === undefined ? firstLetters(first, 2) : firstLetters(first, 1) + firstLetters(last, 1);
  return letters.toLocaleUpperCase("und");
}

function firstLetters(word: string, count: number): string {
  return (word.match(/\p{L}\p{M}*|\p{N}/gu) ?? []).slice(0, count).join("");
}

import { z } from "zod";

const word = z.string().min(1).max(200);
const language = z.string().max(40);

/** More are asked for one after the other. */
export const mostWords = 2000;

/** What the window asks about words; `language` is a BCP 47 tag. */
export const spellingCalls = {
  /** `isKnown` is false for a language without a dictionary; `wrong` are those of the words that are in none. */
  spell: {
    input: z.object({ language, words: z.array(word).max(mostWords) }),
    output: z.object({ isKnown: z.boolean(), wrong: z.array(z.string()) }),
  },
  suggestSpelling: { input: z.object({ language, word }), output: z.array(z.string()) },
  /** Into the dictionary of the person, or of everybody who has this library. */
  addWord: { input: z.object({ word, to: z.enum(["personal", "desk"]) }), output: z.undefined() },
};

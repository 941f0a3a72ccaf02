import { answerInWorker } from "../workers/answerInWorker";
import type { SpelledLanguage } from "./spelledLanguages";
import { loadSpeller, type Speller } from "./speller";

export type SpellRequest = { readonly folder: string; readonly language: SpelledLanguage } & (
  | { readonly kind: "check"; readonly words: readonly string[] }
  | { readonly kind: "suggest"; readonly word: string }
);

const spellers = new Map<SpelledLanguage, Promise<Speller>>();

// A dictionary takes its time to load, and suggesting takes longer than the thread that saves may be kept from it.
answerInWorker(async (request: SpellRequest): Promise<readonly string[]> => {
  const speller = await loaded(request.folder, request.language);
  if (request.kind === "suggest") return speller.suggest(request.word);
  return request.words.filter((word) => !speller.isRight(word));
});

function loaded(folder: string, language: SpelledLanguage): Promise<Speller> {
  const known = spellers.get(language) ?? loadSpeller(folder, language);
  spellers.set(language, known);
  known.catch(() => spellers.delete(language)); // Tried again at the next question.
  return known;
}

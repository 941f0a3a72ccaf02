import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Hunspell, type HunspellFactory, loadModule } from "hunspell-asm";
import type { SpelledLanguage } from "./spelledLanguages";

/** Words are as they stand in a text; an apostrophe may be any of its signs. */
export interface Speller {
  readonly isRight: (word: string) => boolean;
  /** At most `mostSuggestions`, the likeliest first. */
  readonly suggest: (word: string) => readonly string[];
}

export const mostSuggestions = 6;

let factory: Promise<HunspellFactory> | null = null;

/** Loads `<language>.aff` and `<language>.dic` from the folder; rejects when they are not there. Takes 50 to 200 ms and 10 to 30 MB. */
export async function loadSpeller(folder: string, language: SpelledLanguage): Promise<Speller> {
  factory ??= loadModule();
  const [hunspell, affixes, words] = await Promise.all([
    factory,
    readFile(path.join(folder, `${language}.aff`)),
    readFile(path.join(folder, `${language}.dic`)),
  ]);
  const files = [
    hunspell.mountBuffer(affixes, `${language}.aff`),
    hunspell.mountBuffer(words, `${language}.dic`),
  ] as const;
  return spellerOf(hunspell.create(...files));
}

function spellerOf(hunspell: Hunspell): Speller {
  const spell = (word: string) => hunspell.spell(plain(word));
  return {
    // What is joined by hyphens is right when it stands in the dictionary so, or each of its parts does.
    isRight: (word) =>
      spell(word) || (word.includes("-") && word.split("-").every((part) => part === "" || spell(part))),
    suggest: (word) => {
      const sign = /[’ʼ]/.exec(word)?.[0];
      const suggested = hunspell.suggest(plain(word)).slice(0, mostSuggestions);
      return sign ? suggested.map((one) => one.replaceAll("'", sign)) : suggested;
    },
  };
}

/** The dictionaries know one apostrophe, and no accents to say how a word is spoken. */
function plain(word: string): string {
  return word
    .normalize("NFC")
    .replace(/[’ʼ‘]/g, "'")
    .replace(/\u0301/g, "");
}

import type { Passage } from "./passages";

/** How a language tells readers what was corrected; the words quoted come between its own quotation marks. */
export interface CorrectionWords {
  readonly changed: (before: string, after: string) => string;
  readonly headline: (before: string, after: string) => string;
  readonly added: (after: string) => string;
  readonly removed: (before: string) => string;
  readonly more: (count: number) => string;
}

const english: CorrectionWords = {
  changed: (before, after) => `An earlier version said: “${before}” It now says: “${after}”`,
  headline: (before, after) => `An earlier headline was: “${before}” It is now: “${after}”`,
  added: (after) => `These words were added: “${after}”`,
  removed: (before) => `These words were removed: “${before}”`,
  more: (count) => (count === 1 ? "One other passage was changed." : `${count} other passages were changed.`),
};

const byLanguage: Readonly<Record<string, CorrectionWords>> = {
  en: english,
  ru: {
    changed: (before, after) => `Ранее в тексте говорилось: «${before}» Исправлено: «${after}»`,
    headline: (before, after) => `Прежний заголовок: «${before}» Исправлено: «${after}»`,
    added: (after) => `Добавлено: «${after}»`,
    removed: (before) => `Удалено: «${before}»`,
    more: (count) => `Изменено других мест: ${count}.`,
  },
  be: {
    changed: (before, after) => `Раней у тэксце было: «${before}» Выпраўлена: «${after}»`,
    headline: (before, after) => `Ранейшы загаловак: «${before}» Выпраўлена: «${after}»`,
    added: (after) => `Дададзена: «${after}»`,
    removed: (before) => `Выдалена: «${before}»`,
    more: (count) => `Зменена іншых месцаў: ${count}.`,
  },
  uk: {
    changed: (before, after) => `Раніше в тексті було: «${before}» Виправлено: «${after}»`,
    headline: (before, after) => `Попередній заголовок: «${before}» Виправлено: «${after}»`,
    added: (after) => `Додано: «${after}»`,
    removed: (before) => `Вилучено: «${before}»`,
    more: (count) => `Змінено інших місць: ${count}.`,
  },
  de: {
    changed: (before, after) => `In einer früheren Fassung hieß es: „${before}“ Jetzt heißt es: „${after}“`,
    headline: (before, after) => `Die Überschrift lautete zuvor: „${before}“ Jetzt lautet sie: „${after}“`,
    added: (after) => `Ergänzt wurde: „${after}“`,
    removed: (before) => `Entfernt wurde: „${before}“`,
    more: (count) => `Weitere geänderte Stellen: ${count}.`,
  },
  fr: {
    changed: (before, after) =>
      `Une version antérieure disait\u00a0: «\u00a0${before}\u00a0» Il faut lire\u00a0: «\u00a0${after}\u00a0»`,
    headline: (before, after) =>
      `Le titre était\u00a0: «\u00a0${before}\u00a0» Il est désormais\u00a0: «\u00a0${after}\u00a0»`,
    added: (after) => `Ajouté\u00a0: «\u00a0${after}\u00a0»`,
    removed: (before) => `Supprimé\u00a0: «\u00a0${before}\u00a0»`,
    more: (count) => `Autres passages modifiés\u00a0: ${count}.`,
  },
  pl: {
    changed: (before, after) => `W poprzedniej wersji było: „${before}” Obecnie jest: „${after}”`,
    headline: (before, after) => `Poprzedni tytuł: „${before}” Obecny: „${after}”`,
    added: (after) => `Dodano: „${after}”`,
    removed: (before) => `Usunięto: „${before}”`,
    more: (count) => `Inne zmienione miejsca: ${count}.`,
  },
};

/** The words of the language, or English ones where it has none here. */
export function correctionWords(language: string): CorrectionWords {
  return byLanguage[language.split("-")[0]?.toLowerCase() ?? ""] ?? english;
}

export function inWords({ place, before, after }: Passage, words: CorrectionWords): string {
  if (before === "") return words.added(after);
  if (after === "") return words.removed(before);
  return place === "headline" ? words.headline(before, after) : words.changed(before, after);
}

import type { Passage } from "./passages";

/** How a language tells readers what was corrected; what it is given stands between its quotation marks already. */
export interface CorrectionWords {
  readonly marks: readonly [string, string];
  readonly changed: (before: string, after: string) => string;
  readonly headline: (before: string, after: string) => string;
  readonly added: (after: string) => string;
  readonly removed: (before: string) => string;
  readonly more: (count: number) => string;
}

const english: CorrectionWords = {
  marks: ["“", "”"],
  changed: (before, after) => `An earlier version said: ${before} It now says: ${after}`,
  headline: (before, after) => `An earlier headline was: ${before} It is now: ${after}`,
  added: (after) => `These words were added: ${after}`,
  removed: (before) => `These words were removed: ${before}`,
  more: (count) => (count === 1 ? "One other passage was changed." : `${count} other passages were changed.`),
};

const byLanguage: Readonly<Record<string, CorrectionWords>> = {
  en: english,
  ru: {
    marks: ["«", "»"],
    changed: (before, after) => `Ранее в тексте говорилось: ${before} Исправлено: ${after}`,
    headline: (before, after) => `Прежний заголовок: ${before} Исправлено: ${after}`,
    added: (after) => `Добавлено: ${after}`,
    removed: (before) => `Удалено: ${before}`,
    more: (count) => `Изменено других мест: ${count}.`,
  },
  be: {
    marks: ["«", "»"],
    changed: (before, after) => `Раней у тэксце было: ${before} Выпраўлена: ${after}`,
    headline: (before, after) => `Ранейшы загаловак: ${before} Выпраўлена: ${after}`,
    added: (after) => `Дададзена: ${after}`,
    removed: (before) => `Выдалена: ${before}`,
    more: (count) => `Зменена іншых месцаў: ${count}.`,
  },
  uk: {
    marks: ["«", "»"],
    changed: (before, after) => `Раніше в тексті було: ${before} Виправлено: ${after}`,
    headline: (before, after) => `Попередній заголовок: ${before} Виправлено: ${after}`,
    added: (after) => `Додано: ${after}`,
    removed: (before) => `Вилучено: ${before}`,
    more: (count) => `Змінено інших місць: ${count}.`,
  },
  de: {
    marks: ["„", "“"],
    changed: (before, after) => `In einer früheren Fassung hieß es: ${before} Jetzt heißt es: ${after}`,
    headline: (before, after) => `Die Überschrift lautete zuvor: ${before} Jetzt lautet sie: ${after}`,
    added: (after) => `Ergänzt wurde: ${after}`,
    removed: (before) => `Entfernt wurde: ${before}`,
    more: (count) => `Weitere geänderte Stellen: ${count}.`,
  },
  fr: {
    marks: ["«\u00a0", "\u00a0»"],
    changed: (before, after) => `Une version antérieure disait\u00a0: ${before} Il faut lire\u00a0: ${after}`,
    headline: (before, after) => `Le titre était\u00a0: ${before} Il est désormais\u00a0: ${after}`,
    added: (after) => `Ajouté\u00a0: ${after}`,
    removed: (before) => `Supprimé\u00a0: ${before}`,
    more: (count) => `Autres passages modifiés\u00a0: ${count}.`,
  },
  pl: {
    marks: ["„", "”"],
    changed: (before, after) => `W poprzedniej wersji było: ${before} Obecnie jest: ${after}`,
    headline: (before, after) => `Poprzedni tytuł: ${before} Obecny: ${after}`,
    added: (after) => `Dodano: ${after}`,
    removed: (before) => `Usunięto: ${before}`,
    more: (count) => `Inne zmienione miejsca: ${count}.`,
  },
};

/** The words of the language, or English ones where it has none here. */
export function correctionWords(language: string): CorrectionWords {
  return byLanguage[language.split("-")[0]?.toLowerCase() ?? ""] ?? english;
}

/**
 * One changed passage as one sentence for readers: quoted as it stood and as it stands, added, or removed. A changed
 * headline is called one.
 */
export function inWords({ place, before, after }: Passage, words: CorrectionWords): string {
  const [gone, come] = [quoted(before, words), quoted(after, words)];
  if (before === "") return words.added(come);
  if (after === "") return words.removed(gone);
  return place === "headline" ? words.headline(gone, come) : words.changed(gone, come);
}

/** Between quotation marks, and with a full stop behind them where the words bring no end of their own. */
function quoted(text: string, { marks: [open, close] }: CorrectionWords): string {
  return `${open}${text}${close}${/[.!?…][»“”"]?$/.test(text) ? "" : "."}`;
}

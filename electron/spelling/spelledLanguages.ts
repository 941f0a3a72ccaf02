/** The languages that have a dictionary. */
export const spelledLanguages = ["ru", "be", "en"] as const;
export type SpelledLanguage = (typeof spelledLanguages)[number];

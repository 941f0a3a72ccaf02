import { languageName } from "../../article/languageName";

/** Languages offered for a story; any other BCP 47 tag that a story already has is kept and shown by its name. */
const offered = ["ru", "be", "uk", "en", "pl", "de", "lt", "lv", "et", "fr", "es", "it", "ka", "kk"];

export function languageChoices(current: string): { readonly value: string; readonly name: string }[] {
  const tags = current === "" || offered.includes(current) ? offered : [current, ...offered];
  return tags.map((value) => ({ value, name: languageName(value) }));
}

/** How a guess is told; empty for none. */
export function likelyLanguage(tag: string): string {
  return tag === "" ? "" : `Probably ${languageName(tag)}`;
}

import { languageName } from "../../article/languageName";

/** Languages offered for a story; any other BCP 47 tag that a story already has is kept and shown by its name. */
const offered = ["ru", "be", "uk", "en", "pl", "de", "lt", "lv", "et", "fr", "es", "it", "ka", "kk"];

export function languageChoices(current: string): { readonly value: string; readonly name: string }[] {
  const tags = current === "" || offered.includes(current) ? offered : [current, ...offered];
  return tags.map((value) => ({ value, name: languageName(value) }));
}

/** What a story is taken to be written in, and what says so: the story, the publication in hand, or nothing but its words. */
export interface Language {
  /** BCP 47, empty where nothing tells. */
  readonly tag: string;
  readonly from: "story" | "publication" | "words";
}

/** Empty where nothing tells. */
export function languageInWords({ tag, from }: Language): string {
  if (tag === "") return "";
  const name = languageName(tag);
  if (from === "words") return `Probably ${name}`;
  return from === "publication" ? `${name}, as the publication` : name;
}

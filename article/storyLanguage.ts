import { blockLines } from "./blockLines";
import type { Block } from "./blocks/block";
import { guessLanguage } from "./guessLanguage";
import { knownLanguage } from "./html/language";
import type { Publication } from "./publication/publication";
import { type Fields, noFields, type Story } from "./story";

/** The story's own language, else the publication's, else what its words look like; empty when nothing says it. */
export function storyLanguage(story: Pick<Story, "fields" | "body">, publication: Publication): string {
  return knownLanguage(story.fields.language) || knownLanguage(publication.language) || guessedLanguage(story);
}

/** UTF-16 units that are enough to tell; a long story takes no longer. */
const enough = 4_000;

let last: Pick<Story, "fields" | "body"> & { readonly language: string } = { fields: noFields, body: [], language: "" };

/** What the beginning of a story is most likely written in, whatever it says; empty where that is not plain. Several ask after each change, so it is kept. */
export function guessedLanguage({ fields, body }: Pick<Story, "fields" | "body">): string {
  if (last.fields !== fields || last.body !== body) last = { fields, body, language: guess(fields, body) };
  return last.language;
}

function guess(fields: Fields, body: readonly Block[]): string {
  let beginning = `${fields.headline}\n${fields.standfirst}`;
  for (const block of body) {
    if (beginning.length > enough) break;
    beginning += `\n${blockLines(block).join("\n")}`;
  }
  return guessLanguage(beginning.slice(0, enough));
}

import { blockLines } from "../blockLines";
import { knownLanguage, languageByLetters } from "../html/language";
import type { Publication } from "../publication/publication";
import type { Story } from "../story";

/** The story's own language, else the publication's, else what the letters say; empty when nothing does. */
export function storyLanguage({ fields, body }: Story, publication: Publication): string {
  const said = knownLanguage(fields.language) || knownLanguage(publication.language);
  return said || languageByLetters([fields.headline, ...body.flatMap(blockLines)].join("\n"));
}

import type { Block } from "../../blocks/block";
import { directionOf, knownLanguage } from "../../html/language";
import { supportHtml } from "../../html/support";
import type { Publication } from "../../publication/publication";
import type { Story } from "../../story";
import { inlineText } from "../../text";

/** What a page brings along beside its story. */
export function isFurniture({ kind }: Block): boolean {
  return kind === "support" || kind === "mostRead";
}

/** The publication's own call for support, for the end of a page whose story brings none; it is no part of the article. */
export function supportCallHtml({ support, language }: Publication, { body }: Story, pageLanguage: string): string {
  const isBrought = body.some((block) => block.kind === "support" && supportHtml(block) !== "");
  if (isBrought) return "";
  const known = knownLanguage(language);
  const lang = known === "" || known === pageLanguage ? {} : { lang: known, dir: directionOf(known) };
  return supportHtml({ kind: "support", id: "", ...support, text: inlineText(support.text) }, lang);
}

import { noPublication } from "../publication/publication";
import type { Story } from "../story";
import { storyLanguage } from "../storyLanguage";
import { correctionWords, inWords } from "./correctionWords";
import { passages } from "./passages";

/** A note with more is read by nobody; what is left out is counted. */
const mostPassages = 5;

/** A correction for a person to edit: what readers were told and what they are told now, word for word, in the story's language, or in that of its letters. */
export function draftCorrection(before: Story, after: Story): string {
  const words = correctionWords(storyLanguage(after, noPublication));
  const all = passages(before, after);
  const told = all.slice(0, mostPassages).map((passage) => inWords(passage, words));
  const left = all.length - told.length;
  return [...told, ...(left > 0 ? [words.more(left)] : [])].join(" ");
}

import type { Check } from "../check";
import { fieldPlace } from "../finding";

/**
 * Google's page on NewsArticle asked for years that `headline` have no more than 110 characters; schema.org sets no
 * limit.
 */
const most = 110;

export const headlineLength: Check = {
  id: "headlineLength",
  title: `Headline over ${most} characters`,
  level: "warns",
  story: ({ headline }) => {
    const length = [...headline.trim()].length;
    if (length <= most) return [];
    const sentence = `The headline has ${length} characters; search engines and phones cut it after ${most}. Shorten it.`;
    return [{ sentence, place: fieldPlace("headline", cutAfter(headline), headline.length) }];
  },
};

/** Where the characters that are too many begin. */
function cutAfter(headline: string): number {
  return headline.length - headline.trimStart().length + [...headline.trim()].slice(0, most).join("").length;
}

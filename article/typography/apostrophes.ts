import { type Rule, toCome } from "./rule";

const shortened = "(?:\\d0s|\\d\\ds?(?!\\p{N})|tis|twas|em|til|cause|n|round|bout)(?![\\p{L}])";

/** Apostrophes in every language; in English single quotation marks as well, which are told from them by what stands beside. */
export const apostrophes: Rule = (text, { primary }) => {
  if (!/['`´‘]/.test(text)) return [];
  let isOpen = false;
  return [...text.matchAll(/['`´]|‘(?=\d0s|\d\ds?(?!\p{N})|t(?:is|was|il)(?!\p{L}))/gu)].flatMap((match) => {
    const at = match.index;
    const [before, after] = [text.charAt(at - 1), text.slice(at + 1)];
    const edit = (sign: string) => (sign === match[0] ? [] : [{ start: at, end: at + 1, text: sign }]);
    if (isLetter(before) && startsWithLetter(after)) return edit("’");
    if (match[0] !== "'" && match[0] !== "‘") return [];
    if (primary !== "en") return isPossessive(before, after, primary) ? edit("’") : [];
    if (before === "" || /[\s([{“‘"—–/-]/u.test(before)) {
      if (after === toCome) return edit("‘");
      if (after === "" || /^\s/u.test(after)) return [];
      const opens = !new RegExp(`^${shortened}`, "iu").test(after) && /^[^\n]*[^\s'](?:')(?![\p{L}\p{N}])/u.test(after);
      isOpen ||= opens;
      return edit(opens ? "‘" : "’");
    }
    if (!isOpen && /\d/.test(before)) return []; // Feet and minutes.
    isOpen = false;
    return edit("’");
  });
};

/** Hans’ Haus. */
function isPossessive(before: string, after: string, primary: string): boolean {
  return primary === "de" && /[sxzß]/iu.test(before) && /^\s\p{Lu}/u.test(after);
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

function startsWithLetter(text: string): boolean {
  return /^\p{L}/u.test(text);
}

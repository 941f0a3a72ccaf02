/*
 * Words that people added to a dictionary, names most of all. A Cyrillic name is known in its other cases as well, since nobody wants to add it six times.
 */

/** Of the six cases of Russian and Belarusian and the seven of Ukrainian, as surnames and the names of places have them. */
const endings = [
  "",
  "а",
  "у",
  "ом",
  "ем",
  "е",
  "ы",
  "и",
  "ов",
  "ев",
  "ам",
  "ами",
  "ах",
  "ой",
  "ей",
  "ою",
  "ю",
  "я",
  "ям",
  "ями",
  "ях",
  "ым",
  "ого",
  "ому",
  "им",
];

export interface OwnWords {
  readonly has: (word: string) => boolean;
}

export function ownWords(words: Iterable<string>): OwnWords {
  const known = new Set([...words].map(key));
  const names = new Set([...words].filter(isName).map((word) => stemOf(key(word))));
  return {
    has: (word) => {
      const sought = key(word);
      if (known.has(sought) || (startsHigh(word) && known.has(lowered(sought)))) return true;
      if (!isName(word)) return false;
      return endings.some(
        (ending) => sought.endsWith(ending) && names.has(sought.slice(0, sought.length - ending.length)),
      );
    },
  };
}

function key(word: string): string {
  return word.normalize("NFC").replace(/[’ʼ‘]/g, "'");
}

function lowered(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function startsHigh(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isName(word: string): boolean {
  return /^\p{Lu}[\p{L}'’ʼ-]{3,}$/u.test(word) && /\p{Script=Cyrillic}/u.test(word);
}

/** Without the vowel or the soft sign that changes with the case. */
function stemOf(name: string): string {
  return name.replace(/[аяеоуюыийь]$/u, "");
}

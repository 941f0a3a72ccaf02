/** Russian, Belarusian and Ukrainian letters as Latin ones, in the way newsrooms write addresses. */
const latin: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  ё: "yo",
  є: "ye",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  ї: "yi",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ў: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  ß: "ss",
  ł: "l",
  ø: "o",
  æ: "ae",
  œ: "oe",
  đ: "d",
};

const longest = 70;

/** The part of an address that stands for a headline: small Latin letters and digits joined by hyphens, cut between words. */
export function slugOf(headline: string): string {
  const spelled = headline
    .normalize("NFC")
    .toLowerCase()
    .replace(/[‘’ʼ'`]/g, "")
    .replace(/\p{L}/gu, (letter) => latin[letter] ?? letter.normalize("NFD").replace(/[^a-z]/g, ""));
  const words = spelled.split(/[^a-z0-9]+/).filter(Boolean);
  let slug = words.shift()?.slice(0, longest) ?? "";
  for (const word of words) {
    if (slug.length + 1 + word.length > longest) break;
    slug += `-${word}`;
  }
  return slug;
}

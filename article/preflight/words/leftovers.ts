import { type Seen, wordCheck } from "../wordCheck";

/**
 * What writers leave for later, standing by itself: TK (in Cyrillic letters too), TODO, XXX, ???, and filler text. Capitals only, and nothing
 * joined by a hyphen; what such letters mean in earnest is passed over: the labour code (ТК РФ), a thirtieth congress, "todo" in
 * Spanish, a German health insurance.
 */
export const leftovers = wordCheck({
  id: "leftovers",
  title: "TK, TODO, XXX or ??? left in the text",
  level: "blocks",
  look: ({ text, language }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Seen[] => {
      const [mark] = match;
      const start = match.index;
      const end = start + mark.length;
      if (isMeant(mark, text.slice(Math.max(0, start - 30), start), text.slice(end, end + 30), language)) return [];
      return [{ start, end, sentence: `“${mark}” is still in the text. Fill it in, or take it out.` }];
    }),
});

const letter = String.raw`[\p{L}\p{M}\p{N}_]`;
const pattern = new RegExp(
  [
    `(?<!${letter}[-‑–.]?)(?:(?:TK)+|(?:ТК)+|TODO|FIXME|XXX+|ХХХ+|xxx+|[Ll]orem ipsum)(?![-‑]?${letter})`,
    String.raw`(?<=^|[\s(\[«“„"—–-])\?{3,}(?=$|[\s)\].,:;»”“"—–-])`,
  ].join("|"),
  "gu",
);

function isMeant(mark: string, before: string, after: string, language: string): boolean {
  if (mark === "TODO") return /^(?:es|pt|gl|ca)\b/i.test(language);
  if (mark === "TK") return /^de\b/i.test(language);
  if (mark === "ТК") return labourCode.test(after) || ofLabourCode.test(before);
  return /^[XХ]{3}$/.test(mark) && thirtieth.test(after);
}

const labourCode = /^\s*(?:РФ|РБ|РК|ДНР|ЛНР|Росси|Беларус|Рэспублік|Республик|Украин|Казахстан|ЕАЭС|[«"]|№|\d)/u;
const ofLabourCode =
  /(?:ст\.|стать\p{L}+|артыкул\p{L}*|пункт\p{L}*|норм\p{L}*|нарушени\p{L}*|соответствии с|согласно|паводле|(?<!\p{L})по)\s*[\d.,\s]*$/iu;
const thirtieth =
  /^\s*(?:\p{L}+\s+)?(?:съезд|з’езд|век|сесси|конгресс|конференц|пленум|олимпи|алімпі|игр|гульн|летни|зимн|чемпионат|фестивал|том|глав|olympi|games|summer|winter|congress|century|session|legion|corps|bowl)/iu;

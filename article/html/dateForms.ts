/*
 * How languages write a day that some engines know nothing of: the browser inside the application writes Belarusian, Georgian and Kazakh dates in
 * English, and an export has to say the same there and on the command line. The forms are those of CLDR.
 */

/** Null for a day without its year. */
export type DateForm = (day: number, month: number, year: number | null) => string;

const months = {
  be: "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня".split(" "),
  ka: "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი".split(" "),
  kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" "),
};

const forms: Readonly<Record<string, DateForm>> = {
  be: (day, month, year) => `${day} ${months.be[month - 1]}${year === null ? "" : ` ${year}`}`,
  ka: (day, month, year) => `${day} ${months.ka[month - 1]}${year === null ? "" : `, ${year}`}`,
  kk: (day, month, year) => `${year === null ? "" : `${year} ж. `}${day} ${months.kk[month - 1]}`,
};

/** What every reader understands, where the engine would write English. */
const inNumbers: DateForm = (day, month, year) =>
  [...(year === null ? [] : [String(year).padStart(4, "0")]), ...[month, day].map(twoDigits)].join("-");

const twoDigits = (part: number) => String(part).padStart(2, "0");

/** Undefined where every engine knows how that language writes a day; with a form goes a time as in `07:30`. */
export function dateForm(language: string): DateForm | undefined {
  const [primary = ""] = language.toLowerCase().split("-");
  if (primary === "") return undefined;
  return forms[primary] ?? (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0 ? inNumbers : undefined);
}

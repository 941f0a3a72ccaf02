import { noBreak, type Rule, type RuleLanguage, replaced } from "./rule";

/** A hyphen that stands between spaces is a dash, and so are two without; where the language has long dashes a short one becomes one. */
export const dashes: Rule = (text, language) => {
  const { dash } = language;
  const short = dash === "—" ? "-|–|--" : "-|--";
  const between = new RegExp(`(?<=[^\\s-])[ \\u00a0](${short})(?=[ \\u00a0\\n])`, "gu");
  return replaced(text, between, ([whole, sign]) => {
    const wanted = sign === "--" && language.primary === "en" ? "—" : dash;
    return sign === wanted ? whole : `${whole.charAt(0)}${wanted}`;
  });
};

/** Two or three hyphens between words, without spaces. */
export const doubledHyphens: Rule = (text, { primary, dash }) =>
  replaced(text, /(?<=[\p{L}\p{N},;:)»”’"]) ?-{2,3}(?=[\p{L}«“"])/gu, ([whole]) => {
    if (whole.startsWith(" ")) return whole; // An option of some program.
    return primary === "en" || whole === "---" ? "—" : dash;
  });

/** A line of dialogue begins with a dash. */
export const dialogue: Rule = (text, { dash }) =>
  dash === "—" ? replaced(text, /^(?:-|–|--)[ \u00a0](?=[\p{L}«„"…])/gmu, () => `—${noBreak}`) : [];

/** From one number to another: 10–12, 1941–1945, XIX–XX. Where it may be a name or a code, nothing is done. */
export const ranges: Rule = (text, language) => {
  const follows = `(?=[ \\u00a0]?(?:${language.units === "" ? "%" : "%|°|€|\\$|₽"})|[ \\u00a0]\\p{Ll}|[.,;:!?)»”]|$)`;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}.,:/_+#@-])(\\d{1,4})-(\\d{1,4})(?![\\p{L}\\p{N}_/-]|[.,:]\\d)${follows}`,
    "gmu",
  );
  const numbers = replaced(text, pattern, (match) => {
    const [whole, from = "", to = ""] = match;
    const before = text.slice(Math.max(0, (match.index ?? 0) - 24), match.index);
    return isRange(Number(from), Number(to)) && !namesAThing(before) ? `${from}–${to}` : whole;
  });
  const centuries = replaced(
    text,
    /(?<![\p{L}\p{N}-])([IVXL]+)-([IVXL]+)(?![\p{L}\p{N}-])/gu,
    ([, from, to]) => `${from}–${to}`,
  );
  return [...numbers, ...centuries].sort((one, other) => one.start - other.start);
};

function isRange(from: number, to: number): boolean {
  return from < to;
}

/** Boeing 737-800, «Восток 1-2», No. 24-7: the word before begins with a capital, is in quotation marks, or is a sign of a number. */
function namesAThing(before: string): boolean {
  return /(?:\p{Lu}[\p{L}-]{2,}|[»”"№#]|тел\.|tel\.)[ \u00a0]?$/u.test(before);
}

/** Three points; those of a row of more, and of ?.. and !.., stay what they are. */
export const ellipses: Rule = (text) => replaced(text, /(?<![.?!])\.{3}(?![.…])/gu, () => "…");

/** The space before a dash does not break: a line never begins with a dash. */
export const spaceBeforeDash: Rule = (text, _language: RuleLanguage) =>
  replaced(text, /(?<=\S) (?=[—–](?:[\s]|$))/gu, () => noBreak);

import type { PreviewLook } from "../contract";

/*
 * A frame cannot be given a medium or a colour scheme of its own. So the sheet's conditions are answered here: what asks for the medium or the
 * scheme that is shown becomes always true, what asks for another never. Widths and everything else are left to the frame.
 */

/** Never of use to a screen, and so never true. */
const neverType = "tty";
const always = "(min-width: 0px)";
const never = "(min-width: 9999999px)";

/** One piece of a sheet: a comment, a string, an address, the condition of an @media rule, a `color-scheme` declaration; or one other character. */
const pieces =
  /\/\*.*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|url\(\s*[^"'\s)][^)]*\)?|@media\b[^{;]*|(?<![\w-])color-scheme\s*:[^;}]*/gisu;

/** The sheet as it applies in that look. */
export function sheetInLook(sheet: string, look: PreviewLook): string {
  return sheet.replace(pieces, (piece) => {
    if (/^@media/i.test(piece)) return conditionIn(piece, look);
    return /^color-scheme/i.test(piece) ? schemeIn(piece, look) : piece;
  });
}

/** A question in parentheses, or a word between them, which is a medium or joins what stands beside it. */
const terms = /\([^()]*\)|[a-z][\w-]*/giu;

function conditionIn(rule: string, look: PreviewLook): string {
  const shown = look === "print" ? "print" : "screen";
  return rule.replace(terms, (term) => {
    const asked = /^\(\s*prefers-color-scheme\s*(?::\s*([a-z-]+)\s*)?\)$/i.exec(term);
    if (asked) return (asked[1] ?? schemeOf(look)).toLowerCase() === schemeOf(look) ? always : never;
    if (!/^(?:print|screen)$/i.test(term)) return term;
    return term.toLowerCase() === shown ? "all" : neverType;
  });
}

/** A page that knows both schemes gets the one that is shown; one that knows a single scheme keeps it. */
function schemeIn(declaration: string, look: PreviewLook): string {
  const knowsBoth = /\blight\b/i.test(declaration) && /\bdark\b/i.test(declaration);
  return knowsBoth ? declaration.replace(/:[^;}]*/, `: ${schemeOf(look)}`) : declaration;
}

function schemeOf(look: PreviewLook): "light" | "dark" {
  return look === "dark" ? "dark" : "light";
}

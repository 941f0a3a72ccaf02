import { languageName } from "../../languageName";
import { type MarkStyle, marksOf, sameStyle } from "../../typography/markStyles";
import { type Pair, pairMarks } from "../../typography/pairMarks";
import { pairEdits, spacesInside } from "../../typography/quotationMarks";
import { type Seen, wordCheck } from "../wordCheck";

/** Judges whole pairs only; marks that are not paired are told of by another check. */
export const quoteMarksLanguage = wordCheck({
  id: "quoteMarksLanguage",
  title: "Quotation marks of another language",
  level: "hint",
  look: ({ text, language }) => {
    const own = marksOf(language);
    if (own === undefined || !/[«»„“”"‚‘‹›]/.test(text)) return [];
    const allowed = [own.outer, own.inner, ...own.also];
    return pairMarks(text, language).pairs.flatMap((pair): readonly Seen[] => {
      const style = { open: pair.open.text, close: pair.close.text };
      const isOwn = allowed.some((one) => sameStyle(one, style));
      if (isOwn && !lacksSpaces(pair, text, language)) return [];
      const wanted = isOwn ? style : pair.depth % 2 === 0 ? own.outer : own.inner;
      const sentence = isOwn
        ? "French puts a no-break space inside « and »."
        : `${languageName(language)} has ${wanted.open} ${wanted.close} here, not ${named(style)}.`;
      const edits = pairEdits(pair, wanted, text, language);
      const label = isOwn ? "Add the spaces" : `Make it ${wanted.open}…${wanted.close}`;
      return [
        {
          start: pair.open.at,
          end: pair.close.at + pair.close.text.length,
          sentence,
          fix: { edits, label, isSure: true },
        },
      ];
    });
  },
});

function named({ open, close }: MarkStyle): string {
  return open === '"' ? "straight marks" : `${open} ${close}`;
}

function lacksSpaces({ open, close }: Pair, text: string, language: string): boolean {
  if (!spacesInside(language) || open.text !== "«") return false;
  return !/\s/.test(text.charAt(open.at + 1)) || !/\s/.test(text.charAt(close.at - 1));
}

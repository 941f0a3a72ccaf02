import { pairsAreKnown } from "../../typography/markStyles";
import { type Mark, type PairedMarks, pairMarks } from "../../typography/pairMarks";
import type { Check } from "../check";
import type { FindingPlace, Found } from "../finding";
import { blockLinesOf, fieldLines, type Line } from "../lines";

/** A paragraph as its marks tell it: what it leaves open, what it closes that it did not open, which marks it has first and at all. */
interface Fact {
  readonly open: readonly Told[];
  readonly close: readonly Told[];
  readonly first: string;
  readonly opened: string;
  /** Nothing runs over this: a heading between two paragraphs. */
  readonly isEdge: boolean;
}

interface Told {
  readonly text: string;
  readonly place: FindingPlace;
}

/**
 * A quotation may run over paragraphs, whether each of them begins with an opening mark or only the first; so what one paragraph leaves open
 * is followed through the next ones. Everything else (a heading, a caption, a list item) has its marks for itself.
 */
export const quoteMarksPaired: Check<Fact> = {
  id: "quoteMarksPaired",
  title: "Quotation marks that are not closed or not opened",
  level: "warns",
  block: (block, { language }) => {
    const lines = blockLinesOf(block, language).filter(({ kind }) => kind !== "note" && kind !== "speaker");
    if (block.kind === "paragraph") return { facts: lines.map(factOf) };
    const flowing = lines.filter(({ kind }) => kind === "quotation");
    const alone = lines.filter(({ kind }) => kind !== "quotation").flatMap((line) => unpaired([factOf(line)]));
    const isAside =
      block.kind === "photo" || block.kind === "pullQuote" || block.kind === "support" || block.kind === "mostRead";
    return { facts: isAside ? [] : [edge], findings: [...unpaired(flowing.map(factOf)), ...alone] };
  },
  story: (fields, facts, { language }) => [
    ...fieldLines(fields, language).flatMap((line) => unpaired([factOf(line)])),
    ...unpaired(facts),
  ],
};

const edge: Fact = { open: [], close: [], first: "", opened: "", isEdge: true };

function factOf(line: Line): Fact {
  if (!pairsAreKnown(line.language)) return edge;
  const marks = pairMarks(line.text, line.language);
  const tell = ({ at, text }: Mark) => ({ text, place: line.place(at, at + text.length) });
  return {
    open: marks.open.map(tell),
    close: marks.close.map(tell),
    first: line.text.trimStart().charAt(0),
    opened: outermost(marks),
    isEdge: false,
  };
}

function outermost({ pairs, open }: PairedMarks): string {
  return [
    ...pairs.filter(({ depth }) => depth === 0).map(({ open: mark }) => mark.text),
    ...open.map(({ text }) => text),
  ].join("");
}

const farthest = 5;

function unpaired(facts: readonly Fact[]): readonly Found[] {
  const findings: Found[] = [];
  let pending: { readonly marks: readonly Told[]; readonly since: number } = { marks: [], since: 0 };
  const giveUp = () => {
    for (const mark of pending.marks) findings.push(neverClosed(mark));
  };
  facts.forEach((fact, index) => {
    const isLost = fact.isEdge || index - pending.since > farthest || !goesOn(pending.marks, fact);
    if (isLost) giveUp();
    const waiting = isLost ? [] : [...pending.marks];
    const strays = fact.close.filter((close) => {
      const at = waiting.findLastIndex(({ text }) => canClose(text, close.text));
      if (at >= 0) waiting.splice(at);
      return at < 0;
    });
    for (const stray of strays) findings.push(neverOpened(stray));
    const isReopened = waiting.length > 0 && fact.first === waiting[0]?.text;
    if (fact.open.length > 0) pending = { marks: isReopened ? fact.open : [...waiting, ...fact.open], since: index };
    else
      pending = isReopened
        ? { marks: [], since: index }
        : { marks: waiting, since: waiting.length > 0 ? pending.since : index };
  });
  giveUp();
  return findings;
}

/** Whether a quotation that was left open can go on in this paragraph: it begins with the mark again, closes it, or opens none of its kind. */
function goesOn(pending: readonly Told[], { first, close, opened }: Fact): boolean {
  const [outer] = pending;
  if (outer === undefined) return true;
  return first === outer.text || close.some(({ text }) => canClose(outer.text, text)) || !opened.includes(outer.text);
}

function canClose(open: string, close: string): boolean {
  if (open === '"') return close === '"';
  return open === "«" ? close === "»" : open === "»" ? close === "«" : "“”".includes(close);
}

function neverClosed({ text, place }: Told): Found {
  return { sentence: `A quotation opens here with ${text} and is never closed.`, place };
}

function neverOpened({ text, place }: Told): Found {
  return { sentence: `${text} closes a quotation here that was never opened.`, place };
}

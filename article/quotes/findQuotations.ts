import type { Block } from "../blocks/block";
import { hashOf } from "../hash";
import { plainText } from "../text";
import { acrossPassages, type Quoted } from "./acrossPassages";
import type { Quotation } from "./quotation";
import { readPassage } from "./readPassage";
import { type Scan, scanned } from "./scan";
import { lastNamed, type Mentioned, type Named, type Said, saidIn } from "./speakers";
import { type SpeechWords, speechWords } from "./speechWords";

/** Every quotation of a story, in the order of its text. `language` is a BCP 47 tag, empty when unknown. */
export function findQuotations(body: readonly Block[], language: string): readonly Quotation[] {
  const words = speechWords(language);
  const found: Quotation[] = [];
  const names: string[] = [];
  let last: Named | null = null;
  let namedSoFar = 0;
  let runsFrom = 0;
  for (const step of stepsOf(body, language, words)) {
    if ("read" in step) {
      const { said, spoke, quotation } = step.read;
      names.push(...said.names);
      namedSoFar = hashOf(quotation.speaker, namedSoFar);
      last = lastNamed(said, spoke, last);
      found.push(quotation);
      continue;
    }
    const { scan } = step;
    names.push(...scan.said.names);
    namedSoFar = (Math.imul(namedSoFar, 0x01000193) ^ scan.namesHash) >>> 0;
    const quotations = readAgain(step, words, { names, last }, namedSoFar);
    const first = found.length;
    found.push(...quotations);
    if (step.goesOn) nameAllAlike(found, runsFrom, first);
    const runsThrough = step.goesOn && quotations.length === 1;
    if (step.leads && !runsThrough) runsFrom = found.length - 1;
    const spoke = quotations.findLast(({ kind, speaker }) => kind === "speech" && speaker !== "");
    last = lastNamed(scan.said, spoke ?? null, last);
  }
  return found;
}

type Step = Quoted | { readonly read: QuoteRead };

/** Quotes and passages in the order of the text; words run on from passage to passage only where no other block is between. */
function stepsOf(body: readonly Block[], language: string, words: SpeechWords): readonly Step[] {
  const steps: Step[] = [];
  let row: (Scan | null)[] = [];
  const end = () => {
    steps.push(...acrossPassages(row));
    row = [];
  };
  for (const block of body) {
    if (block.kind === "quote") {
      end();
      steps.push({ read: quoteRead(block, language, words) });
    } else if (block.kind === "paragraph") row.push(...scanned(block, language, words));
    else row.push(null, ...scanned(block, language, words), null);
  }
  end();
  return steps;
}

/** Words of one person over several passages say once who that is. */
function nameAllAlike(found: Quotation[], first: number, last: number): void {
  const run = found.slice(first, last + 1);
  const named = run.find(({ attributed }) => attributed);
  if (named === undefined) return;
  const { speaker, role } = named;
  run.forEach((one, index) => {
    if (!one.attributed) found[first + index] = { ...one, speaker, role, attributed: true };
  });
}

const quotes = new WeakMap<Block, { readonly language: string; readonly read: QuoteRead }>();

interface QuoteRead {
  readonly said: Said;
  readonly spoke: Named | null;
  readonly quotation: Quotation;
}

/** Kept by the block, as the scans of passages are. */
function quoteRead(block: Extract<Block, { readonly kind: "quote" }>, language: string, words: SpeechWords): QuoteRead {
  const known = quotes.get(block);
  if (known?.language === language) return known.read;
  const spoke = block.speaker ? { speaker: block.speaker, role: block.role } : null;
  const read = { said: saidIn(block.speaker, words), spoke, quotation: quoteBlock(block) };
  quotes.set(block, { language, read });
  return read;
}

/** Whether a block quotes, or says who may be quoted without a name behind it: the others bear on no more than how a speaker is called. */
export function bearsOnQuotations(block: Block, language: string): boolean {
  if (block.kind === "quote") return true;
  const words = speechWords(language);
  return scanned(block, language, words).some(
    ({ outer, opened, closed, said }) => outer.length > 0 || opened !== null || closed !== null || said.begins !== "",
  );
}

const readings = new WeakMap<Scan, Reading>();

/** What was read of a passage last, and with what it was read. */
interface Reading {
  readonly parts: string;
  /** Who had been named until then, and who spoke last. */
  readonly named: number;
  readonly last: string;
  readonly quotations: readonly Quotation[];
}

/** The same as long as the passage, how words run into and out of it, and all that was named before are the same. */
function readAgain(step: Quoted, words: SpeechWords, before: Mentioned, named: number): readonly Quotation[] {
  if (step.parts.length === 0) return [];
  const { scan } = step;
  const parts = `${step.goesOn} ${step.leads} ${step.parts.at(0)?.end} ${step.parts.at(-1)?.start}`;
  const last = before.last ? `${before.last.speaker}\n${before.last.role}` : "";
  const known = readings.get(scan);
  if (known?.named === named && known.last === last && known.parts === parts) return known.quotations;
  const quotations = readPassage(step, words, before).map((one) => ({
    ...one,
    block: scan.block,
    parts: one.parts.map(({ start, end }) => ({ start: start + scan.from, end: end + scan.from })),
  }));
  readings.set(scan, { parts, named, last, quotations });
  return quotations;
}

function quoteBlock(block: Extract<Block, { readonly kind: "quote" }>): Quotation {
  const text = block.quotation.map(plainText).join("\n");
  const speaker = block.speaker.trim();
  return {
    kind: "block",
    block: block.id,
    parts: [{ start: 0, end: text.length }],
    text,
    speaker,
    role: block.role,
    verb: "",
    source: block.source.title.trim() || block.source.url,
    attributed: speaker !== "",
  };
}

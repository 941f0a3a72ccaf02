import type { Block } from "../blocks/block";
import { knownLanguage } from "../html/language";
import type { Story } from "../story";
import type { BlockContext, PreflightContext } from "./check";
import { checks } from "./checks";
import type { Finding, FindingLevel, Found } from "./finding";
import { dayOf } from "./moment";

/*
 * What a block says by itself is kept by the block (blocks do not change), together for all checks: looking again at a story in which one
 * paragraph changed reads that paragraph, and asks what stands ready of the others.
 */

/** What preflight looks at. */
export type Checked = Pick<Story, "fields" | "body">;

/** Everything there is to say about a story: what blocks first, then by its place. */
export function preflight(story: Checked, context: PreflightContext): readonly Finding[] {
  return startPreflight()(story, context);
}

/** The same, remembering the blocks that it has seen. */
export function startPreflight(): typeof preflight {
  const read = rememberBlocks();
  const languageOf = rememberLanguage();
  return ({ fields, body }, context) => {
    const { now, publication } = context;
    const day = dayOf(fields.datelineDate) || dayOf(fields.publishedAt) || dayOf(now);
    const around = { ...context, day, language: languageOf(fields.language, publication.language) };
    const findings: Finding[] = [];
    const facts: unknown[][] = checks.map(() => []);
    const levels = checks.map(({ id, level }) => publication.checks[id] ?? level);
    const add = (found: readonly Found[], check: number) => {
      const level = levels[check] ?? "off";
      const id = checks[check]?.id ?? "";
      if (level !== "off") for (const one of found) findings.push({ check: id, level, ...one });
    };
    for (const block of body) {
      const seen = read(block, around);
      for (const { check, found } of seen.findings) add(found, check);
      for (const { check, known } of seen.facts) facts[check]?.push(...known);
    }
    checks.forEach((check, index) => {
      if (check.story && levels[index] !== "off") add(check.story(fields, facts[index] ?? [], around), index);
    });
    return inOrder(findings, body);
  };
}

interface SeenBlock {
  readonly findings: readonly { readonly check: number; readonly found: readonly Found[] }[];
  readonly facts: readonly { readonly check: number; readonly known: readonly unknown[] }[];
}

function rememberBlocks(): (block: Block, context: BlockContext) => SeenBlock {
  let known = new WeakMap<Block, SeenBlock>();
  let seenWith = "";
  return (block, context) => {
    const { language, day } = context;
    if (seenWith !== `${language} ${day}`) {
      known = new WeakMap();
      seenWith = `${language} ${day}`;
    }
    const before = known.get(block);
    if (before) return before;
    const seen = lookAt(block, context);
    known.set(block, seen);
    return seen;
  };
}

function lookAt(block: Block, { language, day }: BlockContext): SeenBlock {
  const looked = checks.flatMap((check, index) => {
    const said = check.block?.(block, { language, day });
    return said ? [{ check: index, found: said.findings ?? [], known: said.facts ?? [] }] : [];
  });
  return {
    findings: looked.filter(({ found }) => found.length > 0).map(({ check, found }) => ({ check, found })),
    facts: looked.filter(({ known }) => known.length > 0).map(({ check, known }) => ({ check, known })),
  };
}

/** Whether a language is known takes longer to find out than all else that is asked of a story's fields. */
function rememberLanguage(): (story: string, publication: string) => string {
  let asked = "";
  let known = "";
  return (story, publication) => {
    const question = JSON.stringify([story, publication]);
    if (question !== asked) known = knownLanguage(story) || knownLanguage(publication);
    asked = question;
    return known;
  };
}

const weight: Readonly<Record<FindingLevel, number>> = { blocks: 0, warns: 1, hint: 2 };

function inOrder(findings: readonly Finding[], body: readonly Block[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const places = new Map(body.map(({ id }, index) => [id, index]));
  const indexOf = ({ place }: Finding) => ("block" in place ? (places.get(place.block) ?? -1) : -1);
  const startOf = ({ place }: Finding) => ("start" in place ? place.start : -1);
  return [...findings].sort(
    (one, other) =>
      weight[one.level] - weight[other.level] || indexOf(one) - indexOf(other) || startOf(one) - startOf(other),
  );
}

import type { Block } from "../blocks/block";
import { placedThreads } from "../comments/threadPlaces";
import { knownLanguage } from "../html/language";
import { dayOf } from "../moment";
import type { Fields, Story } from "../story";
import { guessedLanguage } from "../storyLanguage";
import { readFieldSuggestions } from "../suggestions/fieldSuggestion";
import { suggestionsIn } from "../suggestions/suggestionsIn";
import type { BlockContext, PreflightContext, StoryContext } from "./check";
import { checks } from "./checks";
import { blockPlace, type Finding, type FindingLevel, type FindingPlace, type Found, fieldPlace } from "./finding";

/*
 * What a block says by itself is kept by the block (blocks do not change), together for all checks: looking again at a story in which one
 * paragraph changed reads that paragraph, and asks what stands ready of the others.
 */

/** What preflight looks at. */
export type Checked = Pick<Story, "fields" | "body" | "threads"> & Partial<Pick<Story, "judgements" | "suggested">>;

/** Everything there is to say about a story: what blocks first, then by its place. */
export function preflight(story: Checked, context: PreflightContext): readonly Finding[] {
  return startPreflight().look(story, context);
}

/** Preflight with a memory, for one story that is looked at again and again. */
export interface Preflight {
  /** As `preflight`, but what was read of a block before is not read again. */
  readonly look: typeof preflight;
  /** Reads blocks ahead for as long as `mayGoOn` says so, and says whether all are read: a long story is looked at in many small pieces. */
  readonly readAhead: (story: Checked, context: PreflightContext, mayGoOn: () => boolean) => boolean;
}

/** What is remembered goes with the blocks themselves; a story that is closed leaves nothing behind. */
export function startPreflight(): Preflight {
  const blocks = rememberBlocks();
  const languageOf = rememberLanguage();
  const aroundOf = (
    { fields, body, judgements = {} }: Checked,
    context: PreflightContext,
  ): Omit<StoryContext, "comments" | "suggestions"> => ({
    ...context,
    judgements,
    day: dayOf(fields.datelineDate) || dayOf(fields.publishedAt) || dayOf(context.now),
    language: languageOf(fields.language, context.publication.language) || guessedLanguage({ fields, body }),
  });
  return {
    look: (story, context) => {
      const around = {
        ...aroundOf(story, context),
        comments: placedThreads(story),
        suggestions: suggestedPlaces(story),
      };
      return lookAtStory(story.fields, story.body, around, blocks.read);
    },
    readAhead: (story, context, mayGoOn) => {
      const around = aroundOf(story, context);
      const isRead = (block: Block) =>
        blocks.isRead(block, around) || (mayGoOn() && blocks.read(block, around) !== null);
      return story.body.every(isRead);
    },
  };
}

function suggestedPlaces({ suggested = [], threads }: Checked): readonly FindingPlace[] {
  const nodes = suggested.flatMap((part) => part.nodes);
  return [
    ...readFieldSuggestions(threads).map(({ field }) => fieldPlace(field)),
    ...suggestionsIn(nodes).map(({ block }) => blockPlace(block)),
  ];
}

function lookAtStory(
  fields: Fields,
  body: readonly Block[],
  around: StoryContext,
  read: (block: Block, context: BlockContext) => SeenBlock,
): readonly Finding[] {
  const findings: Finding[] = [];
  const facts: unknown[][] = checks.map(() => []);
  const levels = checks.map(({ id, level }) => around.publication.checks[id] ?? level);
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
}

interface SeenBlock {
  readonly findings: readonly { readonly check: number; readonly found: readonly Found[] }[];
  readonly facts: readonly { readonly check: number; readonly known: readonly unknown[] }[];
}

function rememberBlocks() {
  let known = new WeakMap<Block, SeenBlock>();
  let seenWith = "";
  const knownWith = ({ language, day }: BlockContext) => {
    if (seenWith !== `${language} ${day}`) known = new WeakMap();
    seenWith = `${language} ${day}`;
    return known;
  };
  return {
    isRead: (block: Block, context: BlockContext) => knownWith(context).has(block),
    read: (block: Block, context: BlockContext): SeenBlock => {
      const before = knownWith(context).get(block);
      if (before) return before;
      const seen = lookAt(block, context);
      known.set(block, seen);
      return seen;
    },
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

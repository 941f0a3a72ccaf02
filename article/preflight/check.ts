import type { Block } from "../blocks/block";
import type { PlacedThread } from "../comments/threadPlaces";
import type { JsonObject } from "../json";
import type { Publication } from "../publication/publication";
import type { Fields } from "../story";
import type { FindingLevel, FindingPlace, Found } from "./finding";

/**
 * One thing that is looked for. What `block` says depends on nothing but its arguments and is kept by the block itself; what a story needs
 * to know of its blocks together goes into their facts, which `story` gets in the order of the body.
 */
export interface Check<Fact = unknown> {
  /** What a publication weighs it by; never renamed. */
  readonly id: string;
  /** For a person, in a list of all checks: what it finds. */
  readonly title: string;
  /** Its usual level. */
  readonly level: FindingLevel;
  block?(block: Block, context: BlockContext): Looked<Fact>;
  story?(fields: Fields, facts: readonly Fact[], context: StoryContext): readonly Found[];
}

/** What one block gives a check: facts for `story` to weigh together, findings that stand by themselves. */
export interface Looked<Fact> {
  readonly facts?: readonly Fact[];
  readonly findings?: readonly Found[];
}

/**
 * All that a block's findings may depend on beside the block: when it changes, every block is read again. The clock
 * counts only as a day.
 */
export interface BlockContext {
  /** BCP 47 tag, the story's or the publication's, else what the words look like; empty where nothing tells. */
  readonly language: string;
  /** The day the story stands on, "2026-11-14": its dateline's, its publication's, or today. */
  readonly day: string;
}

/** What findings about the whole story may depend on; they are made anew at every look. */
export interface StoryContext extends BlockContext, PreflightContext {
  /** What people said about the story, and where it stands now. */
  readonly comments: readonly PlacedThread[];
  /** What is suggested and neither accepted nor rejected. */
  readonly suggestions: readonly FindingPlace[];
  /** What people decided about this story, the ticks of its checklist among it. */
  readonly judgements: JsonObject;
}

/** What checks need to know beside the story. */
export interface PreflightContext {
  /** ISO 8601 with offset. */
  readonly now: string;
  /** The slugs of the other stories. */
  readonly slugsInUse: readonly string[];
  readonly publication: Publication;
}

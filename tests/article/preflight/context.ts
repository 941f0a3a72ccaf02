import type { Block } from "../../../article/blocks/block";
import { blockText } from "../../../article/passages";
import { applyFix } from "../../../article/preflight/applyFix";
import type { PreflightContext } from "../../../article/preflight/check";
import type { Finding } from "../../../article/preflight/finding";
import { type Checked, preflight } from "../../../article/preflight/preflight";
import { noPublication } from "../../../article/publication/publication";
import { type Fields, noFields } from "../../../article/story";
import { byline, story } from "../../builders";

export const context: PreflightContext = {
  now: "2026-11-14T17:30:00+03:00",
  slugsInUse: [],
  publication: noPublication,
};

/** A story with nothing amiss around its body. */
export function checked(language: string, ...body: readonly Block[]): Checked {
  return { ...story(...body), fields: goodFields(language) };
}

export function goodFields(language: string, changes: Partial<Fields> = {}): Fields {
  return {
    ...noFields,
    headline: "A headline",
    standfirst: "A standfirst.",
    slug: "a-slug",
    bylines: [byline("Ann")],
    language,
    ...changes,
  };
}

type Around = Partial<PreflightContext>;

function findings(check: string, story: Checked, around: Around): readonly Finding[] {
  return preflight(story, { ...context, ...around }).filter((finding) => finding.check === check);
}

/** What one check says, finding by finding. */
export function saidBy(check: string, story: Checked, around: Around = {}): readonly string[] {
  return findings(check, story, around).map(({ sentence }) => sentence);
}

/** The words that the findings of one check are about; of a field as a whole its name, of a photo "photo" and its id. */
export function foundBy(check: string, story: Checked, around: Around = {}): readonly string[] {
  return findings(check, story, around).map(({ place }) => wordsAt(place, story));
}

/** The first passage (or field) that the first finding of a check is in, once its fix is made. */
export function fixedBy(check: string, story: Checked, around: Around = {}): string {
  const [first] = findings(check, story, around).filter(({ fix }) => fix !== undefined);
  if (!first?.fix) throw new Error(`${check} offers no fix.`);
  const fixed = applyFix(story, first.fix);
  const { place } = first;
  if (place.kind === "field") return String(fixed.fields[place.field]);
  const block = fixed.body.find(({ id }) => "block" in place && id === place.block);
  return block === undefined ? "(removed)" : blockText(block);
}

function wordsAt(place: Finding["place"], { fields, body }: Checked): string {
  switch (place.kind) {
    case "story":
      return "story";
    case "photo":
      return `photo ${Number(place.photo)}`;
    case "field":
      return place.start === place.end ? place.field : String(fields[place.field]).slice(place.start, place.end);
    case "block": {
      const text = body
        .filter(({ id }) => id === place.block)
        .map(blockText)
        .join();
      return place.start === place.end ? text.slice(place.start) : text.slice(place.start, place.end);
    }
  }
}

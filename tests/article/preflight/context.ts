import type { Block } from "../../../article/blocks/block";
import type { PreflightContext } from "../../../article/preflight/check";
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

function goodFields(language: string, changes: Partial<Fields> = {}): Fields {
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

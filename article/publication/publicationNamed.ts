import { noPublication, type Publication } from "./publication";

/** The publication of that name; where there is none (it was renamed or taken away since), the first; of no publications, one that says nothing. */
export function publicationNamed(publications: readonly Publication[], name: string): Publication {
  return publications.find((one) => one.name === name) ?? publications[0] ?? noPublication;
}

import type { Publication } from "../article/publication/publication";

/** The publication of that name; where there is none, the first. */
export function publicationNamed(publications: readonly Publication[], name: string): Publication {
  const publication = publications.find((one) => one.name === name) ?? publications[0];
  if (!publication) throw new Error("The settings hold no publication.");
  return publication;
}

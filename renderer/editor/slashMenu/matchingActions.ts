import type { Action } from "../shared/action";

/** The actions of each group whose name has a word that begins with the words typed; empty groups are left out. */
export function matchingActions(groups: readonly (readonly Action[])[], words: string): readonly (readonly Action[])[] {
  const wanted = words.trim().toLowerCase();
  const fits = ({ name }: Action) => ` ${name.toLowerCase()}`.includes(` ${wanted}`);
  return groups.map((group) => group.filter(fits)).filter((group) => group.length > 0);
}

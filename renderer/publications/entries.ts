import { sameJson } from "../../article/json";
import { noPublication, type Publication } from "../../article/publication/publication";
import {
  type PublicationPart,
  publicationParts,
  publicationRemarks,
  type Remark,
} from "../../article/publication/publicationRules";
import { type Entered, enter, readEntered } from "./entered";

/** One publication in the dialog. */
export interface Entry {
  readonly key: number;
  readonly entered: Entered;
  /** As it stood when a field was left last: nobody is told what is wrong in the middle of a word. */
  readonly left: Entered;
  /** Fields that have been left; in one that was there before, all of them. */
  readonly touched: ReadonlySet<PublicationPart>;
  /** As it is saved; null for one that is not yet. */
  readonly kept: Publication | null;
}

/** A fresh installation has one publication that says nothing: for a person that is none. */
export function openEntries(publications: readonly Publication[]): readonly Entry[] {
  return publications
    .filter((publication) => !sameJson(publication, noPublication))
    .map((publication, key) => ({
      ...newEntry(key, publication),
      touched: new Set(publicationParts),
      kept: publication,
    }));
}

/** Nothing of it has been left yet, so nothing is told, and nothing is saved before it has a name. */
export function newEntry(key: number, publication: Publication): Entry {
  const entered = enter(publication);
  return { key, entered, left: entered, touched: new Set(), kept: null };
}

/** From now on a person is told what is wrong in that field, also while it is written in again. */
export function leaveField(entry: Entry, part: PublicationPart): Entry {
  return { ...entry, left: entry.entered, touched: new Set([...entry.touched, part]) };
}

/** What is wrong or missing by now, whether or not a person is told yet. */
function remarksOf(entries: readonly Entry[], entry: Entry): readonly Remark[] {
  const remarks = publicationRemarks(readEntered(entry.entered));
  const taken = takenName(entries, entry);
  return taken === "" ? remarks : [{ part: "name", level: "error", sentence: taken }, ...remarks];
}

/** What a person is told: of fields that were left, and as long as it is still so. */
export function toldRemarks(entries: readonly Entry[], entry: Entry): readonly Remark[] {
  const before = remarksOf(entries, { ...entry, entered: entry.left });
  return remarksOf(entries, entry).filter(
    ({ part, level }) =>
      entry.touched.has(part) && before.some((other) => other.part === part && other.level === level),
  );
}

/** Each publication as it can be saved: a field with an error stays as it was saved last. Without a name that it can have, it is left out. */
export function publicationsToKeep(entries: readonly Entry[]): ReadonlyMap<number, Publication> {
  return new Map(
    entries.flatMap((entry) => {
      const wrong = errorsOf(entries, entry);
      if (entry.kept === null && wrong.includes("name")) return [];
      return [[entry.key, wrong.reduce(withoutPart(entry.kept ?? noPublication), readEntered(entry.entered))] as const];
    }),
  );
}

/** The fields that cannot be saved as they stand; each once for every error in it. */
export function errorsOf(entries: readonly Entry[], entry: Entry): readonly PublicationPart[] {
  return remarksOf(entries, entry).flatMap(({ level, part }) => (level === "error" ? [part] : []));
}

/** Nothing was entered at all: leaving it loses nothing. */
export function isUntouched({ kept, entered }: Entry): boolean {
  return kept === null && sameJson(readEntered(entered), noPublication);
}

/** The name, or with a number behind it, so that no other has it. */
export function freeName(entries: readonly Entry[], name: string): string {
  const taken = new Set(entries.flatMap(({ entered, kept }) => [entered.name.trim(), kept?.name ?? ""]));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}

function takenName(entries: readonly Entry[], entry: Entry): string {
  const name = entry.entered.name.trim();
  if (name === "" || name === entry.kept?.name) return "";
  const index = entries.findIndex(({ key }) => key === entry.key);
  const isTaken = entries.some(
    (other, at) => at !== index && (other.kept?.name === name || (at < index && other.entered.name.trim() === name)),
  );
  return isTaken ? `Another publication is called “${name}”. Give each a name of its own.` : "";
}

function withoutPart(kept: Publication): (publication: Publication, part: PublicationPart) => Publication {
  return (publication, part) => {
    switch (part) {
      // The words and the link of the call only make sense together.
      case "support.text":
      case "support.label":
      case "support.url":
        return { ...publication, support: kept.support };
      case "policies.corrections":
        return withPolicy(publication, kept, "corrections");
      case "policies.ethics":
        return withPolicy(publication, kept, "ethics");
      case "policies.ownership":
        return withPolicy(publication, kept, "ownership");
      default:
        return { ...publication, [part]: kept[part] };
    }
  };
}

function withPolicy(publication: Publication, kept: Publication, policy: keyof Publication["policies"]): Publication {
  return { ...publication, policies: { ...publication.policies, [policy]: kept.policies[policy] } };
}

import type { Publication } from "../../article/publication/publication";
import { publicationParts } from "../../article/publication/publicationRules";
import { type Entry, errorsOf, freeName, isUntouched, newEntry, openEntries, toldRemarks } from "./entries";

/** All publications of the dialog, and the one whose form is shown. */
export interface Shelf {
  readonly entries: readonly Entry[];
  /** The key of an entry; of none when there are none. */
  readonly shown: number;
}

/** With the first one's form shown. */
export function openShelf(publications: readonly Publication[]): Shelf {
  const entries = openEntries(publications);
  return { entries, shown: entries[0]?.key ?? 0 };
}

/** Null when there are none. */
export function shownEntry({ entries, shown }: Shelf): Entry | null {
  return entries.find(({ key }) => key === shown) ?? null;
}

/** Only the one whose form is shown can be written in. */
export function changeShown(shelf: Shelf, change: (entry: Entry) => Entry): Shelf {
  return { ...shelf, entries: shelf.entries.map((entry) => (entry.key === shelf.shown ? change(entry) : entry)) };
}

/** At the end, and shown. One that has a name gets it with a number where it is taken. */
export function addPublication({ entries }: Shelf, publication: Publication): Shelf {
  const key = Math.max(-1, ...entries.map((entry) => entry.key)) + 1;
  const name = publication.name === "" ? "" : freeName(entries, publication.name);
  return { entries: [...entries, newEntry(key, { ...publication, name })], shown: key };
}

/** Its neighbour is shown next. */
export function removeEntry({ entries, shown }: Shelf, key: number): Shelf {
  const at = entries.findIndex((entry) => entry.key === key);
  const left = entries.filter((entry) => entry.key !== key);
  const neighbour = left[Math.min(Math.max(at, 0), left.length - 1)];
  return { entries: left, shown: shown === key ? (neighbour?.key ?? 0) : shown };
}

/** Where it was, under a key that nobody has taken meanwhile. */
export function putBack(shelf: Shelf, entry: Entry, at: number): Shelf {
  const isFree = shelf.entries.every(({ key }) => key !== entry.key);
  const key = isFree ? entry.key : Math.max(...shelf.entries.map((other) => other.key)) + 1;
  const back = { ...entry, key };
  return { entries: [...shelf.entries.slice(0, at), back, ...shelf.entries.slice(at)], shown: key };
}

/** After saving, by the keys of entries; one that came meanwhile is not in it, and stays unsaved. */
export function markKept(shelf: Shelf, kept: ReadonlyMap<number, Publication>): Shelf {
  return { ...shelf, entries: shelf.entries.map((entry) => ({ ...entry, kept: kept.get(entry.key) ?? entry.kept })) };
}

/** Everything that is wrong is told, and the first publication with a wrong field is shown; one without a word in it is let be. */
export function lookOver(shelf: Shelf): Shelf {
  const entries = shelf.entries.map((entry) =>
    isUntouched(entry) ? entry : { ...entry, left: entry.entered, touched: new Set(publicationParts) },
  );
  const wrong = [shownEntry(shelf), ...entries].find((entry) => entry !== null && unsavedOf(shelf.entries, entry) > 0);
  return { entries, shown: wrong?.key ?? shelf.shown };
}

/** How many fields are not saved because they are wrong. */
export function unsavedFields({ entries }: Shelf): number {
  return entries.reduce((count, entry) => count + unsavedOf(entries, entry), 0);
}

/** As `unsavedFields`, of those that a person has been told of. */
export function toldFields({ entries }: Shelf): number {
  const errors = entries.flatMap((entry) => toldRemarks(entries, entry).filter(({ level }) => level === "error"));
  return errors.length;
}

function unsavedOf(entries: readonly Entry[], entry: Entry): number {
  return isUntouched(entry) ? 0 : new Set(errorsOf(entries, entry)).size;
}

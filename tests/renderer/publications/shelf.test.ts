import { expect, test } from "vitest";
import { noPublication, type Publication } from "../../../article/publication/publication";
import type { PublicationPart } from "../../../article/publication/publicationRules";
import { withEntered } from "../../../renderer/publications/entered";
import { leaveField, publicationsToKeep, toldRemarks } from "../../../renderer/publications/entries";
import {
  addPublication,
  changeShown,
  lookOver,
  markKept,
  openShelf,
  putBack,
  removeEntry,
  type Shelf,
  shownEntry,
  toldFields,
  unsavedFields,
} from "../../../renderer/publications/shelf";

const chronicle: Publication = {
  ...noPublication,
  name: "Chronicle",
  url: "https://c.example",
  logo: "https://c.example/l",
};
const gazette: Publication = { ...chronicle, name: "Gazette" };

/** The person writes into a field of the publication that is shown. */
function write(shelf: Shelf, part: PublicationPart, text: string): Shelf {
  return changeShown(shelf, (entry) => ({ ...entry, entered: withEntered(entry.entered, part, text) }));
}

function writeAndLeave(shelf: Shelf, part: PublicationPart, text: string): Shelf {
  return changeShown(write(shelf, part, text), (entry) => leaveField(entry, part));
}

const kept = ({ entries }: Shelf) => [...publicationsToKeep(entries).values()];
const saved = (shelf: Shelf) => markKept(shelf, publicationsToKeep(shelf.entries));
const told = (shelf: Shelf) =>
  shelf.entries.flatMap((entry) => toldRemarks(shelf.entries, entry).map(({ sentence }) => sentence));
const names = ({ entries }: Shelf) => entries.map(({ entered }) => entered.name);

test("a fresh installation has no publication for a person", () => {
  expect(openShelf([noPublication])).toEqual({ entries: [], shown: 0 });
  expect(kept(openShelf([chronicle, gazette]))).toEqual([chronicle, gazette]);
});

test("a field that is wrong keeps what was saved, and everything else is saved", () => {
  let shelf = writeAndLeave(openShelf([chronicle]), "url", "chronicle");
  shelf = writeAndLeave(shelf, "sections", "City");
  shelf = writeAndLeave(shelf, "support.text", "Help us.");
  shelf = writeAndLeave(shelf, "policies.ethics", "ethics");
  shelf = writeAndLeave(shelf, "imageWidths", "480, wide");
  expect(kept(shelf)).toEqual([{ ...chronicle, sections: ["City"] }]);
  expect(shownEntry(shelf)?.entered.url).toBe("chronicle");
  expect(unsavedFields(shelf)).toBe(5);
});

test("nobody is told in the middle of a word, and nothing is told that is right by now", () => {
  const sentence = "“h” is not a web address; it begins with https://.";
  const typing = write(openShelf([chronicle]), "url", "h");
  expect([told(typing), toldFields(typing)]).toEqual([[], 0]);
  const left = writeAndLeave(typing, "url", "h");
  expect([told(left), toldFields(left)]).toEqual([[sentence], 1]);
  expect(told(write(left, "url", "https://c.example"))).toEqual([]);
});

test("a new publication is told of the fields that were left, and saved once it has a name", () => {
  const added = addPublication(openShelf([chronicle]), noPublication);
  expect([told(added), kept(added), unsavedFields(added)]).toEqual([[], [chronicle], 0]);
  const linked = writeAndLeave(added, "url", "https://g.example");
  expect([told(linked), kept(linked), unsavedFields(linked)]).toEqual([[], [chronicle], 1]);
  expect(told(lookOver(linked))).toEqual([
    "A publication needs a name, so that it can be chosen at an export.",
    "Search engines want the publisher’s logo: the address of a picture.",
  ]);
  const named = writeAndLeave(linked, "name", " Gazette ");
  expect(kept(named)).toEqual([chronicle, { ...noPublication, name: "Gazette", url: "https://g.example" }]);
});

test("a name that another has is told, and not saved", () => {
  const sentence = "Another publication is called “Chronicle”. Give each a name of its own.";
  const shelf = writeAndLeave({ ...openShelf([chronicle, gazette]), shown: 1 }, "name", "Chronicle");
  expect(told(shelf)).toEqual([sentence]);
  expect(kept(shelf)).toEqual([chronicle, gazette]);

  // Free as soon as the other is saved by another name; not sooner, or one save would hold two of one name.
  const renamed = write({ ...shelf, shown: 0 }, "name", "Herald");
  expect(kept(renamed).map(({ name }) => name)).toEqual(["Herald", "Gazette"]);
  expect(kept(saved(renamed)).map(({ name }) => name)).toEqual(["Herald", "Chronicle"]);
});

test("a copy or an import gets a number where its name is taken", () => {
  const shelf = addPublication(addPublication(openShelf([chronicle]), chronicle), chronicle);
  expect([names(shelf), shelf.shown]).toEqual([["Chronicle", "Chronicle 2", "Chronicle 3"], 2]);
});

test("a removed publication is gone and its neighbour shown; undo brings it back to its place with all that was typed", () => {
  const typed = write({ ...openShelf([chronicle, gazette]), shown: 0 }, "url", "half-typ");
  const entry = shownEntry(typed);
  if (!entry) throw new Error("Nothing is shown.");
  const removed = removeEntry(typed, 0);
  expect([names(removed), removed.shown]).toEqual([["Gazette"], 1]);
  expect(putBack(removed, entry, 0)).toEqual(typed);

  const others = addPublication(removeEntry(removed, 1), gazette);
  const back = putBack(others, entry, 0);
  expect([names(back), new Set(back.entries.map(({ key }) => key)).size]).toEqual([["Chronicle", "Gazette"], 2]);
  expect(shownEntry(back)?.entered.url).toBe("half-typ");
});

test("looking over shows the first publication with something wrong", () => {
  const wrong = write({ ...openShelf([chronicle, gazette]), shown: 1 }, "url", "gazette");
  const over = lookOver({ ...wrong, shown: 0 });
  expect([over.shown, told(over)]).toEqual([1, ["“gazette” is not a web address; it begins with https://."]]);
});

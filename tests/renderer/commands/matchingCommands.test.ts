import { expect, test } from "vitest";
import { matchingCommands } from "../../../renderer/commands/matchingCommands";

const names = ["newStory", "import", "find", "findNext", "suggest", "heading", "subheading", "allCommands"] as const;

test("every typed word begins a word of the name", () => {
  expect(matchingCommands(names, "find n")).toEqual(["findNext"]);
  expect(matchingCommands(names, "head")).toEqual(["heading"]);
  expect(matchingCommands(names, "xyz")).toEqual([]);
});

test("what people call it elsewhere finds it as well, behind what has the name", () => {
  expect(matchingCommands(names, "track")).toEqual(["suggest"]);
});

test("with nothing typed all are there, the last chosen first, and the list itself never", () => {
  expect(matchingCommands(names, " ", ["suggest", "preview"])).toEqual([
    "suggest",
    "newStory",
    "import",
    "find",
    "findNext",
    "heading",
    "subheading",
  ]);
});

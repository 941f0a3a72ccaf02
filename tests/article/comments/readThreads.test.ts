import fc from "fast-check";
import { expect, it } from "vitest";
import { mentionsIn, namesFor } from "../../../article/comments/mentions";
import { readThreads } from "../../../article/comments/readThreads";
import { mayChange } from "../../../article/comments/thread";
import type { JsonObject } from "../../../article/json";
import { idNumber } from "../../builders";

const maya = { id: idNumber(1), name: "Майя Тропинина", initials: "МТ", colour: "green" };
const uliana = { id: idNumber(2), name: "Ульяна Речкина", initials: "УР", colour: "blue" };
const about = { kind: "story" };
const said = (by: typeof maya, at: string, text: string) => ({ kind: "comment", by, at, text });
const later = "2026-11-14T12:11:00+03:00";
const first = { a: { kind: "thread", about, at: "2026-11-14T12:06:00+03:00" } };
const comments = {
  "a/1": said(maya, "2026-11-14T12:06:00+03:00", "Что верно?"),
  "a/2": said(uliana, later, "Поправлю."),
};

it("a thread is its comments by the clock, whatever the order of the entries and their offsets", () => {
  const earlier = said(uliana, "2026-11-14T09:05:59Z", "Раньше всех.");
  const [thread] = readThreads({ "a/3": earlier, ...comments, ...first });
  expect(thread?.comments.map(({ text }) => text)).toEqual(["Раньше всех.", "Что верно?", "Поправлю."]);
  expect(thread).toMatchObject({ id: "a", about, resolved: null });
});

it("the last verdict by the clock counts", () => {
  const resolved = { kind: "resolved", by: uliana, at: later };
  const reopened = { kind: "reopened", by: maya, at: "2026-11-14T12:20:00+03:00" };
  const stateOf = (states: JsonObject) => readThreads({ ...first, ...comments, ...states })[0]?.resolved;
  expect(stateOf({ "a/state/9": resolved })).toEqual({ by: uliana, at: later });
  expect(stateOf({ "a/state/1": reopened, "a/state/9": resolved })).toBe(null);
});

it("entries of another kind are passed over, and a comment whose thread is lost is about the story", () => {
  const foreign = {
    b: { kind: "suggestion" },
    "b/1": 7,
    "a/4": { kind: "comment", text: "By nobody" },
    "a/state/x": {},
  };
  expect(
    readThreads({ ...comments, ...foreign }).map(({ id, about, comments }) => [id, about, comments.length]),
  ).toEqual([["a", { kind: "story" }, 2]]);
  expect(readThreads({ a: first.a })).toEqual([]);
});

it("any JSON at all is read, and reading any part of it loses no other thread", () => {
  const key = fc.constantFrom("a", "a/1", "b", "b/1", "b/state/1", "state/1", "/", "", "a/b/c/d");
  fc.assert(
    fc.property(fc.dictionary(key, fc.jsonValue()), (entries) => {
      const threads = readThreads({ ...(entries as JsonObject), ...first, ...comments });
      expect(threads.find(({ id }) => id === "a")?.comments.map(({ id }) => id)).toEqual(["1", "2"]);
    }),
    { numRuns: 50 },
  );
});

it("one's own comment can be changed until somebody answers", () => {
  const [thread] = readThreads({ ...first, ...comments });
  const [question, answer] = thread?.comments ?? [];
  if (!thread || !question || !answer) throw new Error("There are not two comments.");
  expect([mayChange(thread, question, maya), mayChange(thread, answer, maya)]).toEqual([false, false]);
  expect([mayChange(thread, answer, uliana), mayChange(thread, answer, null)]).toEqual([true, false]);
});

it("a mention is a known name behind an @, the longest that fits", () => {
  const names = ["Ann", "Ann Lee", "Майя Тропинина"];
  expect(mentionsIn("@Ann Lee and @ann, ask @Майя Тропинина! me@Ann @Anna", names)).toEqual([
    { text: "@Ann Lee", isName: true },
    { text: " and ", isName: false },
    { text: "@ann", isName: true },
    { text: ", ask ", isName: false },
    { text: "@Майя Тропинина", isName: true },
    { text: "! me@Ann @Anna", isName: false },
  ]);
  expect(mentionsIn("@Ann", [])).toEqual([{ text: "@Ann", isName: false }]);
});

it("what is typed behind an @ offers the names that begin so, by first or last name", () => {
  const names = ["Майя Тропинина", "Ульяна Речкина", "Майя Речкина"];
  expect(namesFor("Спроси @май", names)).toEqual({ at: 7, names: ["Майя Тропинина", "Майя Речкина"] });
  expect(namesFor("@реч", names)?.names).toEqual(["Ульяна Речкина", "Майя Речкина"]);
  expect(namesFor("@Майя Тропинина", names)).toBe(null);
  expect([namesFor("почта@май", names), namesFor("@кто", names), namesFor("слово", names)]).toEqual([null, null, null]);
});

import { expect, test } from "vitest";
import { recoveryWords } from "../../../renderer/desk/recovery";

const now = new Date(2026, 10, 14, 18, 4).getTime();
const at = new Date(2026, 10, 14, 17, 42).getTime();
const id = "0123456789ab";
const whole = (headline: string) => ({ id, headline, whole: true, sentence: "" });
const damaged = (headline: string) => ({ id, headline, whole: false, sentence: "A part of it could not be read." });
const closed = "Galley closed unexpectedly at 17:42.";

test.each([
  [[whole("Мост")], `${closed} “Мост” was open, and it is whole, to the last letter.`],
  [[whole("")], `${closed} An untitled story was open, and it is whole, to the last letter.`],
  [[whole("A"), whole("")], `${closed} Two stories were open, and both are whole, to the last letter.`],
  [Array(3).fill(whole("A")), `${closed} Three stories were open, and all of them are whole, to the last letter.`],
  [Array(20).fill(whole("A")), `${closed} 20 stories were open, and all of them are whole, to the last letter.`],
])("what is whole is said in green: %#", (stories, sentence) => {
  expect(recoveryWords({ at, stories }, now)).toEqual({ level: "good", sentence, details: [] });
});

const detail = (title: string) => `${title}: A part of it could not be read.`;

test.each([
  [[damaged("Мост")], "“Мост” was open, and it is not whole. A part of it could not be read.", []],
  [[damaged("")], "An untitled story was open, and it is not whole. A part of it could not be read.", []],
  [[damaged("A"), whole("B")], "Two stories were open, and one of them is whole, to the last letter.", [detail("“A”")]],
  [
    [damaged("A"), damaged("")],
    "Two stories were open, and neither is whole.",
    [detail("“A”"), detail("An untitled story")],
  ],
  [
    [whole("A"), damaged("B"), whole("C")],
    "Three stories were open, and two of them are whole, to the last letter.",
    [detail("“B”")],
  ],
  [
    [damaged("A"), damaged("B"), damaged("C")],
    "Three stories were open, and none of them is whole.",
    [detail("“A”"), detail("“B”"), detail("“C”")],
  ],
])("what is not whole is said in amber, with what happened to it: %#", (stories, words, details) => {
  expect(recoveryWords({ at, stories }, now)).toEqual({ level: "warning", sentence: `${closed} ${words}`, details });
});

test.each([
  [new Date(2026, 10, 13, 23, 59), "Galley closed unexpectedly yesterday at 23:59."],
  [new Date(2026, 10, 1, 9, 5), "Galley closed unexpectedly on 1 November at 09:05."],
  [new Date(2025, 11, 31, 9, 5), "Galley closed unexpectedly on 31 December 2025 at 09:05."],
  [new Date(2036, 0, 1), "Galley closed unexpectedly."],
  [new Date(0), "Galley closed unexpectedly."],
])("the moment is told as far as it can be known: %s", (moment, sentence) => {
  expect(recoveryWords({ at: moment.getTime(), stories: [whole("A")] }, now).sentence).toMatch(
    new RegExp(`^${sentence.replaceAll(".", "\\.")} “A”`),
  );
});

import { expect, test } from "vitest";
import { findQuotations } from "../../../article/quotes/findQuotations";
import { judged, quoteKey, speakersIn } from "../../../article/quotes/judgements";
import { idNumber, p } from "../../builders";

const by = { id: idNumber(1), name: "Anna", initials: "A", colour: "blue" };
const at = "2026-11-26T12:00:00+03:00";
const [said, bare, title] = findQuotations(
  [p("«Мост стоит», — сказала Анна Гай."), p("«Мы ждали этого десять лет»."), p("Газета «Заря» вышла.")],
  "ru",
);
if (!said || !bare || !title) throw new Error("The three were not found.");

test("what is said, what says nobody, and the name of a thing are told apart without anybody's word", () => {
  expect([said, bare, title].map((one) => judged(one, {}).state)).toEqual(["attributed", "unattributed", "muted"]);
});

test("what a person sets counts more than what is found; a check and a mute are told", () => {
  const set = { [quoteKey(bare, "speaker")]: "Пётр Савич", [quoteKey(bare, "role")]: "инженер" };
  expect(judged(bare, set)).toMatchObject({
    state: "attributed",
    speaker: "Пётр Савич",
    role: "инженер",
    attributed: true,
  });
  expect(judged(said, { [quoteKey(said, "checked")]: { by, at } }).state).toBe("checked");
  expect(judged(said, { [quoteKey(said, "muted")]: true }).state).toBe("muted");
});

test("when a letter changes nothing is decided about the words any more", () => {
  const checked = { [quoteKey(said, "checked")]: { by, at } };
  expect(judged({ ...said, text: "Мост стоил" }, checked).state).toBe("attributed");
  expect(judged(said, { [quoteKey(said, "checked")]: "nonsense" }).state).toBe("attributed");
});

test("the story's people are named once each", () => {
  expect(speakersIn([said, said, bare], ["Анна Гай", " Вера Лось "])).toEqual(["Анна Гай", "Вера Лось"]);
});

test("what was decided stands under the key that stories have kept it under since", () => {
  const key = (text: string) => quoteKey({ block: "b", text }, "muted");
  expect(key("")).toBe("quote/b/811c9dc5-0/muted");
  expect(key("Мост стоит")).toBe("quote/b/d31583a5-10/muted");
});

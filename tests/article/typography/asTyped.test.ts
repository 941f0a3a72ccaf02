import { expect, test } from "vitest";
import { textTyped, typesetTyped } from "../../../article/typography/asTyped";

/** The text that stands there after somebody typed it, key by key; `·` is a no-break space. */
function typed(text: string, language: string, before = ""): string {
  let now = { text: before, caret: before.length };
  for (const letter of text) {
    now = textTyped(now.text.slice(0, now.caret) + letter + now.text.slice(now.caret), now.caret + 1, language);
  }
  return now.text.replaceAll("\u00a0", "·").replaceAll("\u202f", "˙");
}

test.each([
  [
    "ru",
    'Он: "Завод "Прогресс" закрыт" - и ушёл в 2010-2012 годах...',
    "Он: «Завод „Прогресс“ закрыт»·— и·ушёл в·2010–2012 годах…",
  ],
  ["ru", "- Кто там? - спросил А. С. Пушкин 12 ноября, №7 ", "—·Кто там?·— спросил А.·С.·Пушкин 12·ноября, №·7 "],
  ["be", "З'ява ў Мінску ", "З’ява ў·Мінску "],
  ["en", `"It's 'fine'," she said -- the '90s, 5'10" tall `, `“It’s ‘fine’,” she said·— the ’90s, 5'10" tall `],
  ["de", 'Er: "Das ist "gut"" - ja. ', "Er: „Das ist ‚gut‘“·– ja. "],
  ["fr", 'Il dit: "Oui!" http://example.org/a?b 12:30 ', "Il dit·: «·Oui˙!·» http://example.org/a?b 12:30 "],
  ["pl", 'To "x "b" c" ', "To „x «b» c” "],
])("%s: %s", (language, keys, wanted) => {
  expect(typed(keys, language)).toBe(wanted);
});

test("a letter within a word makes nothing due, nor does a language that is not known", () => {
  expect(typesetTyped('"в" - д', 7, "ru")).toEqual([]);
  expect(typesetTyped('"', 1, "")).toEqual([]);
});

test("what somebody took back is not done again by the next key", () => {
  expect(typed(" да", "ru", 'Он сказал "')).toBe('Он сказал " да');
  expect(typed(" и", "ru", "в лесу 12 ноября,")).toBe("в лесу 12 ноября, и");
});

test("a mark within what is there already goes by what stands before it", () => {
  const text = "Он сказал да и ушёл";
  expect(textTyped(`${text.slice(0, 10)}"${text.slice(10)}`, 11, "ru").text).toBe("Он сказал «да и ушёл");
  expect(textTyped(`Он сказал «да"${text.slice(12)}`, 14, "ru").text).toBe("Он сказал «да» и ушёл");
});

test("a straight mark closes what a straight one opened", () => {
  expect(typed(' открыт", а "Парус" стоит', "ru", '"Мост')).toBe('"Мост открыт", а·«Парус» стоит'.replaceAll("·", "·"));
});

test("what is spared stays as it is typed", () => {
  expect(typesetTyped('код "', 5, "ru", [{ start: 0, end: 5 }])).toEqual([]);
});

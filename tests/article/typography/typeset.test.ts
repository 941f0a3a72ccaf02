import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withEdits } from "../../../article/textEdit";
import { typesetLanguages } from "../../../article/typography/language";
import { typeset } from "../../../article/typography/typeset";

/** `·` is a no-break space, `˙` a narrow one. */
function set(text: string, language: string): string {
  return shown(withEdits(text, typeset(text, language)));
}

function shown(text: string): string {
  return text.replaceAll("\u00a0", "·").replaceAll("\u202f", "˙");
}

const cases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  ru: [
    ['Он сказал: "Завод "Прогресс" закрыт".', "Он сказал: «Завод „Прогресс“ закрыт»."],
    ["“Заря” и „Восход“", "«Заря» и·«Восход»"],
    ["«Завод «Прогресс»»", "«Завод „Прогресс“»"],
    ["Мост - дело - ждёт -- да – и всё", "Мост·— дело·— ждёт·— да·— и·всё"],
    ["- Кто там? - спросил он", "—·Кто там?·— спросил он"],
    ["Ждём... Кто?.. Да!..", "Ждём… Кто?.. Да!.."],
    ["12 ноября 2026 г. и 2026 года", "12·ноября 2026·г. и·2026·года"],
    ["№5, № 7, § 12", "№·5, №·7, §·12"],
    ["10 %, 25 км, 3 млн руб., 5 мест", "10·%, 25·км, 3·млн руб., 5 мест"],
    ["А. С. Пушкин и А.С. Грин", "А.·С.·Пушкин и·А.С.·Грин"],
    ["в лес, на дом, из-за угла, Из окна", "в·лес, на·дом, из-за угла, Из·окна"],
    ["сделал бы ли же", "сделал·бы·ли·же"],
    ["т. е., и т. д. и т. п.", "т.·е., и·т.·д. и·т.·п."],
    ["г. Минск, ул. Ленина, стр. 12", "г.·Минск, ул.·Ленина, стр.·12"],
    ["10-12 человек, 1941-1945, XIX-XX вв.", "10–12 человек, 1941–1945, XIX–XX·вв."],
    ["Боинг 737-800, COVID-19, Ту-154, 2026-11-26, 29-12", "Боинг 737-800, COVID-19, Ту-154, 2026-11-26, 29-12"],
    ["10 000 рублей, 1 250 000 и 12 13", "10·000 рублей, 1·250·000 и·12 13"],
    ["слово  и  дело", "слово и·дело"],
    ["на https://example.org/a-b?c=-и a-b@example.org", "на·https://example.org/a-b?c=-и a-b@example.org"],
  ],
  be: [
    ["З'ява і сям'я ў доме", "З’ява і·сям’я ў·доме"],
    ['"Мы чакаем", - сказаў ён 3 лютага', "«Мы чакаем»,·— сказаў ён 3·лютага"],
    ["10 000 рублёў, г. Мінск, вул. Новая", "10·000 рублёў, г.·Мінск, вул.·Новая"],
  ],
  uk: [
    ["П'ять з'їздів у Києві", "П’ять з’їздів у·Києві"],
    ['"Так" - це "ні" 5 травня', "«Так»·— це «ні» 5·травня"],
  ],
  en: [
    [`"It's 'fine'," she said`, "“It’s ‘fine’,” she said"],
    ["the players' room in the '90s, 'tis", "the players’ room in the ’90s, ’tis"],
    [`5'10" tall`, `5'10" tall`],
    ["rock 'n' roll", "rock ’n’ roll"],
    ["one - two -- three--four", "one·– two·— three—four"],
    ["Mr Smith, Dr. Jones, 12 November, November 12", "Mr·Smith, Dr.·Jones, 12·November, November·12"],
    ["J. K. Rowling paid 5 million", "J.·K.·Rowling paid 5·million"],
    ["run --json now", "run --json now"],
  ],
  de: [
    ['"Das ist "gut"" - z. B. am 12. November', "„Das ist ‚gut‘“·– z.·B. am 12.·November"],
    ["Hans' Haus, 10 %, Dr. Müller", "Hans’ Haus, 10·%, Dr.·Müller"],
  ],
  "de-CH": [['Er sagte "ja"', "Er sagte «ja»"]],
  fr: [
    [`Il a dit: "C'est l'été!"`, "Il a dit·: «·C’est l’été˙!·»"],
    ["Vraiment? Oui; non : 10 000 km", "Vraiment˙? Oui˙; non·: 10˙000·km"],
    ["à 12:30, http://example.org/a?b", "à 12:30, http://example.org/a?b"],
  ],
  pl: [
    ['Powiedział: "To "jest" w domu" 12 listopada', "Powiedział: „To «jest» w·domu” 12·listopada"],
    ["i nr 5, ul. Nowa", "i·nr·5, ul.·Nowa"],
  ],
};

describe.each(Object.entries(cases))("%s", (language, pairs) => {
  test.each(pairs)("%s", (text, wanted) => {
    expect(set(text, language)).toBe(wanted);
  });
});

test("what is a link or set as code stays as it is", () => {
  const text = 'в "доме" - и в "лесу"';
  const spared = [{ start: 2, end: 8 }];
  expect(shown(withEdits(text, typeset(text, "ru", { spared })))).toBe('в·"доме"·— и·в·«лесу»');
});

test("a language whose typography is not known is left alone", () => {
  expect(typeset('"в" - ...', "")).toEqual([]);
  expect(typeset('"a" - ...', "it")).toEqual([]);
});

test("edits are small, so that marks and links around them stay", () => {
  expect(typeset('Он "там" - в лесу', "ru")).toEqual([
    { start: 3, end: 4, text: "«" },
    { start: 7, end: 8, text: "»" },
    { start: 8, end: 10, text: "\u00a0—" },
    { start: 12, end: 13, text: "\u00a0" },
  ]);
  expect(typeset("№5", "ru")).toEqual([{ start: 0, end: 1, text: "№\u00a0" }]);
});

const pieces = [
  ...[
    '"',
    "'",
    "«",
    "»",
    "„",
    "“",
    "”",
    "‘",
    "’",
    "-",
    "--",
    "–",
    "—",
    "...",
    "…",
    ".",
    ",",
    ":",
    "!",
    "?",
    ";",
    "№",
    "%",
  ],
  ...[
    " ",
    "  ",
    "\u00a0",
    "\u202f",
    "\n",
    "в",
    "И",
    "слово",
    "word",
    "12",
    "1941",
    "000",
    "ноября",
    "November",
    "А.",
    "т.",
    "е.",
  ],
  ...["l'été", "г.", "км", "XIX", "же", "(", ")", "https://example.org/", "😀", "’90s", "tis"],
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(""));

test("done again, it finds nothing more to do; its edits are in order, and no word changes", () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...typesetLanguages, "fr-CH"), (written, language) => {
      const edits = typeset(written, language);
      for (const [index, { start, end }] of edits.entries()) {
        expect(start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
      }
      const once = withEdits(written, edits);
      expect(shown(withEdits(once, typeset(once, language)))).toBe(shown(once));
      expect(wordsOf(once)).toBe(wordsOf(written));
    }),
    { numRuns: 1500 },
  );
});

function wordsOf(written: string): string {
  return written.replace(/[^\p{L}\p{N}😀]/gu, "");
}

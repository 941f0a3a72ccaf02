import { describe, expect, it } from "vitest";
import { inlineText } from "../../../article/text";
import { bullets, gallery, h2, marked, mostRead, p, photo, said, story, support, table, words } from "../../builders";
import { checked, fixedBy, foundBy, goodFields } from "./context";

const inEnglish = (check: string, text: string) => foundBy(check, checked("en", p(text)));
const inRussian = (check: string, text: string) => foundBy(check, checked("ru", p(text)));

describe("what was left for later", () => {
  it.each([
    ["He is TK years old, TKTK, and [TODO: ask].", ["TK", "TKTK", "TODO"]],
    ["ТК человек пришли на XXX и ХХХ, ??? сказал.", ["ТК", "XXX", "ХХХ", "???"]],
    ["Paid (???) to “???”, or xxx.", ["???", "???", "xxx"]],
    ["Lorem ipsum dolor", ["Lorem ipsum"]],
  ])("is found in “%s”", (text, found) => expect(inRussian("leftovers", text)).toEqual(found));

  it.each([
    ...["Atkins, TKO and XXXL.", "An XXX-rated film, TK-21 and A/TODOS.", "What??? No!", "tk and todo", "#TODO_LIST"],
    ...[
      "Статья 81 ТК РФ",
      "по ТК «Восток»",
      "ст. 77 ТК",
      "по ТК положен отпуск",
      "XXX съезд",
      "XXX летние Олимпийские игры",
      "the XXX Olympic Games",
      "Бюро ТКБ",
      "ХХХ век",
    ],
  ])("is not seen in “%s”", (text) =>
    expect([...inRussian("leftovers", text), ...inEnglish("leftovers", text)]).toEqual([]),
  );

  it("is a word in Spanish, and a health insurance in German", () => {
    expect(foundBy("leftovers", checked("es", p("HAY TODO")))).toEqual([]);
    expect(foundBy("leftovers", checked("de", p("Die TK zahlt, TODO")))).toEqual(["TODO"]);
  });

  it("is found wherever readers would see it, and not in code", () => {
    const story = checked(
      "en",
      h2("a TK"),
      bullets("b TK"),
      said("c TK", "d TK", { role: "e TK" }),
      photo("a", { caption: inlineText("f TK"), alt: "g TK", credit: "h TK" }),
      gallery("i TK", photo("b", { alt: "TK", decorative: true })),
      support("j TK", "k TK", "https://a.example"),
      mostRead("l TK", "m TK"),
      table("n TK", ["o TK"]),
      p(words("x ", marked("TK", "code"))),
    );
    expect(foundBy("leftovers", story)).toHaveLength(15);
    const fields = goodFields("en", {
      headline: "A TK",
      standfirst: "A TK",
      kicker: "TK",
      seoTitle: "TK",
      socialTitle: "TK",
    });
    expect(foundBy("leftovers", { ...story, body: [], fields })).toHaveLength(5);
  });
});

describe("a doubled word", () => {
  it.each([
    ["It was the the lamp, in In fact, a a.", ["the the", "in In", "a a"]],
    ["Он был был в в лодке и  и плыл.", ["был был", "в в", "и  и"]],
    ["The the end", ["The the"]],
    ["l’été l’été", ["l’été l’été"]],
  ])("is found in “%s”", (text, found) => expect(inRussian("doubledWords", text)).toEqual(found));

  it("is found across marks and links, and one of the two goes", () => {
    const story = checked("en", p(words("Lit by ", marked("the", "bold"), " the lamp")));
    expect(foundBy("doubledWords", story)).toEqual(["the the"]);
    expect(fixedBy("doubledWords", story)).toBe("Lit by the lamp");
  });

  it.each([
    ...[
      "He said that that was had had.",
      "No, no. Yes yes-man the then",
      "Duran Duran in Baden Baden",
      "10 10",
      "very, very",
    ],
    ...["the\u2014the", "a.a.", "the the the", "is is-land", "or/or or", "well-known known"],
  ])("is not seen in “%s”", (text) => expect(inEnglish("doubledWords", text)).toEqual([]));

  it.each([
    "чуть-чуть и еле-еле",
    "Да да, ну ну, вот вот",
    "было, было",
    "очень очень",
    "по-русски русски",
    "кто кого",
    "так-то то",
  ])("is not seen in “%s”", (text) => expect(inRussian("doubledWords", text)).toEqual([]));

  it("is not seen across lines or in code", () => {
    const code = words("a ", marked("the the", "code"));
    expect(foundBy("doubledWords", checked("en", p("the\nthe"), bullets("the", "the"), p(code)))).toEqual([]);
  });
});

describe("doubled spaces", () => {
  it("become one, which stays a no-break space where one of them was", () => {
    expect(inEnglish("doubledSpaces", "a  b   c")).toEqual(["  ", "   "]);
    expect(fixedBy("doubledSpaces", checked("en", p("a  b")))).toBe("a b");
    expect(fixedBy("doubledSpaces", checked("en", p("№\u00a0 5")))).toBe("№\u00a05");
    const headline = { ...story(p("a")), fields: goodFields("en", { headline: "One  two  three" }) };
    expect(foundBy("doubledSpaces", headline)).toEqual(["  ", "  "]);
    expect(fixedBy("doubledSpaces", headline)).toBe("One two  three");
  });

  it("are not looked for at the ends of a line", () => {
    expect(inEnglish("doubledSpaces", "  a b  \n  c  ")).toEqual([]);
  });
});

describe("letters of two alphabets in one word", () => {
  it("are found where they only look right, and written anew", () => {
    expect(inRussian("mixedLetters", "Mаяк у oзера")).toEqual(["Mаяк", "oзера"]);
    expect(fixedBy("mixedLetters", checked("ru", p("у oзера")))).toBe("у озера");
    expect(fixedBy("mixedLetters", checked("en", p("the lаmp of Вор")))).toBe("the lamp of Вор");
  });

  it.each(["SMSка", "VIP-зал", "IT‑отдел", "Wi-Fi и QR-код", "iPhone'ы", "Зенит Zenit", "QRкод", "тест123test"])(
    "are not seen in “%s”",
    (text) => expect(inRussian("mixedLetters", text)).toEqual([]),
  );
});

describe("broken characters", () => {
  it("are found, and those that nobody sees can go", () => {
    expect(inEnglish("brokenCharacters", "caf\ufffd \u202eabc\u0007")).toEqual(["\ufffd", "\u202e", "\u0007"]);
    expect(fixedBy("brokenCharacters", checked("en", p("a\u0007b")))).toBe("ab");
  });

  it("are not what scripts and emoji need", () => {
    expect(inEnglish("brokenCharacters", "👩‍🚒 שלום\u200f a\u00adb\u200bc\t\u00a0")).toEqual([]);
  });
});

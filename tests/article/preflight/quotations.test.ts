import { describe, expect, it } from "vitest";
import { noSource } from "../../../article/blocks/quote";
import { inlineText } from "../../../article/text";
import { bullets, h2, p, photo, pull, said, story } from "../../builders";
import { checked, fixedBy, foundBy, goodFields, saidBy } from "./context";

const unpaired = (language: string, ...paragraphs: readonly string[]) =>
  foundBy("quoteMarksPaired", checked(language, ...paragraphs.map((text) => p(text))));
const foreign = (language: string, text: string) => foundBy("quoteMarksLanguage", checked(language, p(text)));

describe("a quote", () => {
  it("has a speaker", () => {
    expect(saidBy("quoteSpeaker", checked("en", said("Yes", " ")))).toEqual([
      "Nobody is named as the speaker of this quote. Who said it?",
    ]);
    expect(saidBy("quoteSpeaker", checked("en", said("Yes", "Ann"), said(""), p("a")))).toEqual([]);
  });

  it("needs none where a document speaks", () => {
    const source = { ...noSource, kind: "document" as const, title: "The log" };
    expect(saidBy("quoteSpeaker", checked("en", said("Yes", "", { source })))).toEqual([]);
    expect(
      saidBy("quoteSpeaker", checked("en", said("Yes", "", { source: { ...source, kind: "interview" } }))),
    ).toHaveLength(1);
  });
});

describe("a quotation in the text", () => {
  const says = (...paragraphs: readonly string[]) =>
    foundBy("quoteUnattributed", checked("ru", ...paragraphs.map((text) => p(text))));

  it("is said by somebody", () => {
    expect(says("«Мы ждали этого десять лет». На причале стояла толпа.")).toHaveLength(1);
    expect(says("«Мы ждали этого десять лет», — сказала Анна Гай.")).toEqual([]);
    expect(says("Газета «Заря» вышла вовремя.")).toEqual([]);
  });
});

describe("quotation marks", () => {
  it.each([
    ["ru", "Он сказал: «Да. И ушёл."],
    ["ru", "Он сказал: Да». И ушёл."],
    ["ru", "«Да», — и „нет."],
    ["en", "“Yes,” he said. “No."],
    ["en", "Yes,” he said."],
    ["de", "„Ja, sagte er."],
    ["pl", "„Tak, powiedział."],
    ["fr", "« Oui, dit-il."],
    ["be", "«Так, сказаў ён."],
    ["en", 'He said "yes and left.'],
  ])("in %s are missed in “%s”", (language, text) => {
    expect(unpaired(language, text)).toHaveLength(1);
  });

  it.each([
    ["ru", "«Читал „Войну и мир“, — сказал он, — и „Анну“»."],
    ["ru", "ООО «Завод «Прогресс» и «Лодка»."],
    ["be", "«Так», — сказаў ён: „не“. Сям’я, аб'ява."],
    ["uk", "П’ять «слів», “так” і „ні”."],
    ["en", "“It’s ‘fine’, the students’ lamp, ’tis the ’90s,” she said. Rock ’n’ roll."],
    ["en", 'He\'s 5\'10" tall, with a 15" screen, "he said".'],
    ["en", "‘Outer “inner” outer’"],
    ["de", "„Ja, ‚so‘“, sagte er. »Nein«, sagte sie. Hans’ Boot."],
    ["pl", "„Tak «nie» tak”"],
    ["fr", "« Oui “non” », dit-il. L’été, aujourd’hui."],
    ["en", "a (“b”)—“c”"],
    ["en", '("yes") and "no"—"maybe".'],
    ["en", "“", "yes”"].slice(0, 1).concat("No marks at all"),
  ])("in %s are whole in “%s”", (language, text = "") => {
    expect(unpaired(language, text)).toEqual([]);
  });

  it("are not judged in languages that pair them otherwise", () => {
    expect(unpaired("sv", "”Ja”, sa han.")).toEqual([]);
    expect(unpaired("da", "»Ja«, sagde han.")).toEqual([]);
    expect(unpaired("es", "«Sí, dijo.")).toEqual(["«"]);
    expect(unpaired("", "“Yes, he said.")).toEqual(["“"]);
  });

  it("may stand over paragraphs, opened in each or only in the first", () => {
    expect(unpaired("en", "“One.", "“Two.", "“Three,” he said.")).toEqual([]);
    expect(unpaired("ru", "«Один.", "Два.", "Три», — сказал он.")).toEqual([]);
    expect(unpaired("ru", "«Один.", "«Два.", "«Три», — сказал он. «Да».")).toEqual([]);
    expect(foundBy("quoteMarksPaired", checked("en", p("“One."), photo("a"), pull("Two"), p("“Two.”")))).toEqual([]);
  });

  it("are not closed by another quotation, by one far below, or past a heading", () => {
    expect(unpaired("ru", "Он: «Один.", "Она: «Два», — и ушла.")).toEqual(["«"]);
    expect(unpaired("en", "“One.", "a", "b", "c", "d", "e", "f", "g.”")).toEqual(["“", "”"]);
    expect(foundBy("quoteMarksPaired", checked("en", p("“One."), h2("Two"), p("Three.”")))).toEqual(["“", "”"]);
  });

  it("are whole by themselves in fields, captions and items; a quote's paragraphs go on", () => {
    const items = checked("en", bullets("“a", "b”"), photo("a", { caption: inlineText("“c") }));
    expect(foundBy("quoteMarksPaired", items)).toEqual(["“", "”", "“"]);
    const quote = { ...said("", "Ann"), quotation: ["The “one.", "It “is” two."].map(inlineText) };
    expect(foundBy("quoteMarksPaired", checked("en", quote))).toEqual(["“"]);
    const headline = { ...story(p("a")), fields: goodFields("en", { headline: "“Yes" }) };
    expect(foundBy("quoteMarksPaired", headline)).toEqual(["“"]);
  });
});

describe("quotation marks of another language", () => {
  it.each([
    ["ru", 'Он сказал “да” и "нет".', ["“да”", '"нет"']],
    ["en", "He said «yes» and „no“.", ["«yes»", "„no“"]],
    ["de", "Er sagte “ja”.", ["“ja”"]],
    ["pl", "Powiedział „tak“ i “nie”.", ["„tak“", "“nie”"]],
    ["be", "Ён сказаў „так”.", ["„так”"]],
    ["fr", "Il a dit «oui» et „non“.", ["«oui»", "„non“"]],
  ])("in %s are found in “%s”", (language, text, found) => expect(foreign(language, text)).toEqual(found));

  it.each([
    ["ru", "«Да», „нет“"],
    ["uk", "«Так», “ні”, „так”"],
    ["en", "“Yes”, ‘no’, it’s"],
    ["de", "„Ja“, ‚so‘, »nein«"],
    ["de-CH", "«Ja», ‹so›"],
    ["pl", "„Tak”, «nie»"],
    ["fr", "«\u00a0Oui\u00a0», «\u202fnon\u202f», “si”"],
    ["fr-CH", "«oui»"],
    ["sv", "”Ja”, »nej»"],
    ["ru", 'Экран 15"'],
  ])("in %s are not seen in “%s”", (language, text) => expect(foreign(language, text)).toEqual([]));

  it("are replaced in pairs, by depth", () => {
    expect(fixedBy("quoteMarksLanguage", checked("ru", p("Он: “да”.")))).toBe("Он: «да».");
    expect(fixedBy("quoteMarksLanguage", checked("en", p("He: «yes».")))).toBe("He: “yes”.");
    expect(fixedBy("quoteMarksLanguage", checked("fr", p("Il: «oui».")))).toBe("Il: «\u00a0oui\u00a0».");
    expect(fixedBy("quoteMarksLanguage", checked("en", p("“a «b» c”")))).toBe("“a ‘b’ c”");
  });

  it("are judged by the quotation's own language in a quote", () => {
    const quote = said("He said “yes”", "Ann", { language: "en" });
    expect(foundBy("quoteMarksLanguage", checked("ru", quote))).toEqual([]);
    expect(foundBy("quoteMarksLanguage", checked("ru", { ...quote, language: "" }))).toEqual(["“yes”"]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeBetween, changeOnto, offsetAfter, type TextChange } from "../../../renderer/ui/textChange";

function changed(text: string, { at, removed, inserted }: TextChange): string {
  expect(text.slice(at, at + removed.length)).toBe(removed);
  return text.slice(0, at) + inserted + text.slice(at + removed.length);
}

const texts = fc.string({ unit: fc.constantFrom("a", "b", "ж", "👍", "👎", " "), maxLength: 8 });

describe("the change between two texts", () => {
  it("is the smallest replacement", () => {
    expect(changeBetween("Мост открыт", "Мост закрыт")).toEqual({ at: 5, removed: "от", inserted: "за" });
    expect(changeBetween("aa", "aaa")).toEqual({ at: 2, removed: "", inserted: "a" });
    expect(changeBetween("same", "same")).toEqual({ at: 4, removed: "", inserted: "" });
  });

  it("makes the one of the other, and never parts a surrogate pair", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const change = changeBetween(before, after);
        expect(changed(before, change)).toBe(after);
        // A lone half of a pair does not survive UTF-8.
        expect(Buffer.from(change.inserted).toString()).toBe(change.inserted);
        expect(Buffer.from(change.removed).toString()).toBe(change.removed);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a caret", () => {
  const caretAfter = (before: string, after: string) => {
    const caret = before.indexOf("|");
    const place = offsetAfter(caret, changeBetween(before.replace("|", ""), after));
    return `${after.slice(0, place)}|${after.slice(place)}`;
  };

  it("stays between its letters when the text changes elsewhere", () => {
    expect(caretAfter("мо|ст", "Новый мост")).toBe("Новый мо|ст");
    expect(caretAfter("мо|ст", "мост открыт")).toBe("мо|ст открыт");
    expect(caretAfter("мост |", "мост открыт")).toBe("мост |открыт");
  });

  it("stays inside words that were replaced, and inside the text", () => {
    expect(caretAfter("старый| мост", "дом")).toBe("дом|");
    expect(caretAfter("|старый мост", "дом")).toBe("|дом");
    expect(caretAfter("старый мост|", "дом")).toBe("дом|");
  });
});

describe("a change moved onto what others have made meanwhile", () => {
  const onto = (current: string, before: string, after: string) => changed(current, changeOnto(current, before, after));

  it("keeps both", () => {
    expect(onto("Новый мост", "мост", "мост открыт")).toBe("Новый мост открыт");
    expect(onto("мост открыт", "мост", "Новый мост")).toBe("Новый мост открыт");
    expect(onto("мост!", "мост", "мост?")).toBe("мост?!");
  });

  it("keeps what others wrote into words that I replaced", () => {
    expect(onto("старый каменный мост", "старый мост", "дом")).toBe("домкаменный ");
  });

  it("removes what either has removed, once", () => {
    expect(onto("abf", "abcdef", "af")).toBe("af");
    expect(onto("af", "abcdef", "aef")).toBe("af");
    expect(onto("", "abcdef", "abXdef")).toBe("X");
  });

  it("is the change itself while nobody else wrote, and loses no inserted letter when somebody did", () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.constantFrom("Q", "QQ"), (before, after, place, inserted) => {
        expect(onto(before, before, after)).toBe(after);
        const characters = [...before];
        const at = place % (characters.length + 1);
        const current = [...characters.slice(0, at), inserted, ...characters.slice(at)].join("");
        const both = onto(current, before, after);
        expect(both.replaceAll("Q", "")).toBe(after);
        expect(both).toContain(inserted);
      }),
      { numRuns: 2000 },
    );
  });
});

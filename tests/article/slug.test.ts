import { describe, expect, it } from "vitest";
import { slugOf } from "../../article/slug";

describe("the slug of a headline", () => {
  it("spells Cyrillic in Latin letters", () => {
    expect(slugOf("Библиотека приехала на остановку")).toBe("biblioteka-priekhala-na-ostanovku");
    expect(slugOf("Ўлада з’явілася ў Мінску")).toBe("ulada-zyavilasya-u-minsku");
    expect(slugOf("Їжак і ґава, щёголь")).toBe("yizhak-i-gava-shchyogol");
  });

  it("drops marks from Latin letters", () => {
    expect(slugOf("Łódź: Straße café naïve")).toBe("lodz-strasse-cafe-naive");
  });

  it("keeps digits, and nothing else", () => {
    expect(slugOf("  № 14 — «теперь» читают!? ")).toBe("14-teper-chitayut");
    expect(slugOf("漢字 ?!")).toBe("");
    expect(slugOf("")).toBe("");
  });

  it("is cut between words, and a single endless word is cut too", () => {
    const slug = slugOf("Самая длинная заявка — на четыре страницы, от одного человека, который живёт за рекой");
    expect(slug).toBe("samaya-dlinnaya-zayavka-na-chetyre-stranitsy-ot-odnogo-cheloveka");
    expect(slugOf("a".repeat(300))).toBe("a".repeat(70));
  });
});

import { describe, expect, it } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { blockAnchor, fieldAnchor } from "../../../article/comments/anchor";
import { locateIn } from "../../../article/comments/locate";
import { blockText } from "../../../article/passages";
import { bullets, fields, h2, p, photo, said, story, words } from "../../builders";

const text = "Мост закрыли в полдень. Очередь стоит с обеда, живут там двое. Обещали открыть к вечеру, но не открыли.";

/** An anchor on the words in the block of that number; `nth` tells equal ones apart. */
function on(text: string, body: readonly Block[], index = 0, nth = 0) {
  const block = body[index];
  if (!block) throw new Error(`There is no block ${index}.`);
  let start = -1;
  for (let n = 0; n <= nth; n++) start = blockText(block).indexOf(text, start + 1);
  return blockAnchor(body, { block: block.id, offset: start }, { block: block.id, offset: start + text.length });
}

/** The words that the place covers in the story as it is, those of several blocks with a bar between; null when they are gone. */
function covered(body: readonly Block[], place: ReturnType<ReturnType<typeof locateIn>>): string | null {
  if (place?.kind !== "words") return place?.kind ?? null;
  const texts = new Map(body.map((block) => [block.id, blockText(block)]));
  return place.pieces.map(({ block, start, end }) => texts.get(block)?.slice(start, end)).join("|");
}

function found(anchor: ReturnType<typeof blockAnchor>, ...body: readonly Block[]): string | null {
  return covered(story(...body).body, locateIn({ fields: fields({}), body: story(...body).body })(anchor));
}

describe("the words of a comment are found again", () => {
  const { body } = story(p(text), p("Второй абзац говорит о другом."));
  const anchor = on("стоит с обеда", body);
  const second = p("Второй абзац говорит о другом.");

  it.each([
    ["as they were", text],
    ["with words typed before them", `Вчера ${text}`],
    ["with words typed after them", `${text} И всё.`],
    ["with words typed close to both their ends", text.replace("стоит с обеда", "давно стоит с обеда и ждёт")],
    ["in their place, with all that stood around rewritten", "Они все говорят, что она там же стоит с обеда!"],
  ])("%s", (_, changed) => expect(found(anchor, p(changed), second)).toBe("стоит с обеда"));

  it.each([
    ["a letter was mended", "стоит с обеда", "стоят с обеда", "стоят с обеда"],
    ["a word was put in", "стоит с обеда", "стоит ещё с обеда", "стоит ещё с обеда"],
    ["their last word was replaced", "стоит с обеда", "стоит с утра", "стоит с"],
    ["their first word was taken out", "стоит с обеда", "с обеда", "с обеда"],
    ["spaces became such that do not break", "стоит с обеда", "стоит\u00a0с\u202fобеда", "стоит\u00a0с\u202fобеда"],
  ])("when %s", (_, words, changed, expected) =>
    expect(found(anchor, p(text.replace(words, changed)), second)).toBe(expected),
  );

  it("through typography: marks, dashes, an ellipsis, an apostrophe", () => {
    const plain = 'Он сказал: "это - не п\'еса..." и ушёл -- домой.';
    const set = "Он сказал: «это — не п’еса…» и ушёл — домой.";
    expect(found(on('"это - не п\'еса..."', story(p(plain)).body), p(set))).toBe("«это — не п’еса…»");
    expect(found(on("--", story(p(plain)).body), p(set))).toBe("—");
  });

  it("on a sign alone, and not when that sign is gone", () => {
    const { body } = story(p("Один, два, три, четыре, пять."));
    const comma = on(",", body, 0, 2);
    expect(locateIn({ fields: fields({}), body: story(p("И один, два, три, четыре, пять.")).body })(comma)).toEqual({
      kind: "words",
      pieces: [{ block: body[0]?.id, start: 16, end: 17 }],
    });
    expect(found(comma, p("Один, два, три четыре, пять."))).toBe(null);
  });

  it("in two pieces when the block was split within them, and in one when it is joined again", () => {
    const at = text.indexOf(" с обеда");
    expect(found(anchor, p(text.slice(0, at)), p(text.slice(at + 1)), second)).toBe("стоит|с обеда");
    const inWord = at + 4;
    expect(found(anchor, p(text.slice(0, inWord)), p(text.slice(inWord)), second)).toBe("стоит с о|беда");
    expect(found(anchor, p(text), second)).toBe("стоит с обеда");
  });

  it("in the new half of a split, before another block, and pasted into another one", () => {
    const at = text.indexOf("Очередь");
    expect(found(anchor, p(text.slice(0, at)), p(text.slice(at)), second)).toBe("стоит с обеда");
    expect(found(anchor, p("Сначала."), second, p(text))).toBe("стоит с обеда");
    expect(found(anchor, p("Вот что: Очередь стоит с обеда, живут там двое, и точка."), second)).toBe("стоит с обеда");
  });

  it("not when they are gone, though single words of them stand elsewhere; again when they are back", () => {
    const without = text.replace("стоит с обеда, ", "");
    expect(found(anchor, p(without), p("Дом с мезонином стоит на горе."))).toBe(null);
    expect(found(anchor, second)).toBe(null);
    expect(found(anchor, p(text), second)).toBe("стоит с обеда");
  });

  it("each on its own of equal words", () => {
    const twice = "Слово за слово. Сначала слово было, потом слово сказали, и вот слово стало делом.";
    const { body } = story(p(twice));
    const anchors = [0, 1, 2].map((nth) => on("слово", body, 0, nth));
    const longer = `Долгое и новое начало стоит здесь. ${twice}`;
    const starts = (changed: string) => {
      const locate = locateIn({ fields: fields({}), body: story(p(changed)).body });
      return anchors.map((one) => {
        const place = locate(one);
        return place?.kind === "words" ? place.pieces[0]?.start : null;
      });
    };
    const places = (changed: string) => [...changed.matchAll(/слово/g)].map(({ index }) => index);
    expect(starts(twice)).toEqual(places(twice).slice(0, 3));
    expect(starts(longer)).toEqual(places(longer).slice(0, 3));
    const withoutSecond = twice.replace("Сначала слово было", "Сначала было");
    expect(starts(withoutSecond)).toEqual([places(withoutSecond)[0], null, places(withoutSecond)[1]]);
  });

  it("in whole short blocks that say the same, each in its own, wherever that stands", () => {
    const { body } = story(bullets("Да", "Нет"), p("Да"), p("Да"));
    const [, one, other] = body;
    if (!one || !other) throw new Error("Two blocks are missing.");
    const anchor = on("Да", body, 2);
    const locate = locateIn({ fields: fields({}), body: [other, p("Новое"), one] });
    expect(locate(anchor)).toEqual({ kind: "words", pieces: [{ block: other.id, start: 0, end: 2 }] });
  });
});

describe("the words may stand", () => {
  const parts: readonly (readonly [string, Block, string])[] = [
    ["in a caption", photo("a", { caption: words("Полки сделали из пола старого клуба.") }), "пола старого"],
    ["in a quote's speaker", said("Мы думали, что откроемся на неделю.", "Агния Ветлугина"), "Агния"],
    ["in a list's item", bullets("Первое дело", "Второе дело", "Третье дело"), "Второе дело"],
    ["in a heading", h2("Что дальше"), "дальше"],
  ];
  it.each(parts)("%s", (_, block, covers) => {
    const { body } = story(p("Начало."), block);
    expect(found(on(covers, body, 1), p("Начало."), block)).toBe(covers);
  });

  it("across blocks", () => {
    const { body } = story(p("Начало конца."), p("Да."), p("Конец начала."));
    const anchor = blockAnchor(body, { block: body[0]?.id ?? "", offset: 7 }, { block: body[2]?.id ?? "", offset: 5 });
    expect(anchor).toMatchObject({ words: "конца.\nДа.\nКонец", before: "Начало ", after: " начала." });
    expect(found(anchor, ...body)).toBe("конца.|Да.|Конец");
  });

  it("in a field, and there alone", () => {
    const anchor = fieldAnchor("headline", "Минск ждёт снега", 0, 5);
    const inHeadline = (headline: string, ...body: readonly Block[]) =>
      locateIn({ fields: fields({ headline }), body })(anchor);
    const first = { kind: "field", field: "headline", start: 0, end: 5 };
    expect(inHeadline("Минск ждёт снега")).toEqual(first);
    expect(inHeadline("И Минск ждёт снега")).toEqual({ ...first, start: 2, end: 7 });
    expect(inHeadline("Минск готовится к зиме")).toEqual(first);
    expect(inHeadline("Минску ждать: снега")).toEqual(first);
    expect(inHeadline("Гомель ждёт снега", p("Минск ждёт снега"))).toBe(null);
  });

  it("nowhere: an anchor without words is about the story", () => {
    const { body } = story(p("Одно слово"));
    const id = body[0]?.id ?? "";
    expect(blockAnchor(body, { block: id, offset: 4 }, { block: id, offset: 5 })).toEqual({ kind: "story" });
    expect(blockAnchor(body, { block: id, offset: 3 }, { block: id, offset: 8 })).toMatchObject({ words: "о сло" });
    expect(fieldAnchor("kicker", "", 0, 0)).toEqual({ kind: "story" });
    expect(locateIn({ fields: fields({}), body })({ kind: "story" })).toEqual({ kind: "story" });
  });
});

import { expect, test } from "vitest";
import { wordsChanged } from "../../../article/diff/wordsChanged";
import { bullets, divider, fields, h2, marked, p, photo, said, story, support, words } from "../../builders";

test("of nothing, all is gained: the body, the headline, the standfirst and the kicker", () => {
  const all = {
    ...story(p("one two"), said("three", "Four")),
    fields: fields({ headline: "five", slug: "not-counted" }),
  };
  expect(wordsChanged(null, all)).toEqual({ gained: 5, lost: 0 });
  expect(
    wordsChanged(null, { ...all, fields: fields({ standfirst: "a b", kicker: "c", editorsNote: "not counted" }) }),
  ).toEqual({
    gained: 7,
    lost: 0,
  });
  expect(wordsChanged(all, all)).toEqual({ gained: 0, lost: 0 });
});

test("words are counted, settings and addresses are not", () => {
  const before = story(
    photo("a", { alt: "one two" }),
    bullets("three"),
    support("Help", "Give", "https://a.example/b"),
  );
  const after = story(
    photo("b", { decorative: true }),
    { ...bullets("three four"), ordered: true },
    support("Help", "Give", ""),
    divider(),
  );
  expect(wordsChanged(before, after)).toEqual({ gained: 1, lost: 2 });
});

test("a word that only looks different is neither gained nor lost", () => {
  expect(wordsChanged(story(p("one two")), story(p(words("one ", marked("two", "bold")))))).toEqual({
    gained: 0,
    lost: 0,
  });
  expect(wordsChanged(story(p("one two")), story(h2("one two")))).toEqual({ gained: 0, lost: 0 });
});

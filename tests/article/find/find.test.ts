import { expect, test } from "vitest";
import { matchesIn, mostMatches } from "../../../article/find/matches";
import { noQuery, patternOf, type Query } from "../../../article/find/query";
import { replaceMatches } from "../../../article/find/replaceAll";
import { applyFix } from "../../../article/preflight/applyFix";
import { storyLines } from "../../../article/preflight/storyLines";
import type { Story } from "../../../article/story";
import { byline, fields, link, marked, mostRead, p, photo, said, story, support, words } from "../../builders";

/** The words that are found in these lines. */
function found(lines: readonly string[], query: Partial<Query>): readonly string[] {
  const pattern = patternOf({ ...noQuery, ...query });
  if (!pattern.ok) throw new Error(pattern.sentence);
  return matchesIn(lines, pattern.pattern).map(({ line, start, end }) => lines[line]?.slice(start, end) ?? "");
}

function replaced(written: Story, query: Partial<Query>, replacement: string): Story {
  const pattern = patternOf({ ...noQuery, ...query });
  if (!pattern.ok) throw new Error(pattern.sentence);
  const lines = storyLines()(written);
  const matches = matchesIn(
    lines.map((line) => line.written),
    pattern.pattern,
  );
  return replaceMatches(lines, matches, replacement, query.isPattern ?? false).reduce(applyFix, written);
}

test("case counts when it is asked for, and words are whole when that is", () => {
  expect(found(["Мост, мост и мостовая"], { text: "мост" })).toEqual(["Мост", "мост", "мост"]);
  expect(found(["Мост, мост и мостовая"], { text: "мост", matchCase: true })).toEqual(["мост", "мост"]);
  expect(found(["Мост, мост и мостовая"], { text: "мост", wholeWord: true })).toEqual(["Мост", "мост"]);
});

test("a sign that typography changes is found in either form", () => {
  expect(found(["12\u00a0ноября «да» it’s вот… ещё"], { text: '12 ноября "да" it\'s вот... еще' })).toHaveLength(1);
  expect(found(["ещё"], { text: "еще", matchCase: true })).toEqual([]);
  expect(found(["a.b a*b"], { text: "a.b" })).toEqual(["a.b"]);
});

test("a regular expression finds what it says, and one that is not whole is told of in a sentence", () => {
  expect(found(["10 и 200"], { text: "\\d+", isPattern: true })).toEqual(["10", "200"]);
  expect(found(["abc"], { text: "x*", isPattern: true })).toEqual([]);
  expect(patternOf({ ...noQuery, text: "(a", isPattern: true })).toEqual({
    ok: false,
    sentence: "This is no regular expression yet: unterminated group.",
  });
});

test("there is an end to how many are listed", () => {
  expect(matchesIn(["a".repeat(20_000)], /a/g)).toHaveLength(mostMatches);
});

test("words are replaced wherever they stand, and marks, links and everything else stay", () => {
  const about = fields({
    headline: "Старый",
    section: "Старый",
    tags: ["Старый", "б"],
    bylines: [byline("Старый", "Старый")],
  });
  const written = {
    ...story(
      p(words("Вот ", marked("Стар", "bold"), "ый и ", link("https://example.org/", "Старый"))),
      said("Старый", "Старый", { role: "Старый", source: { kind: "", title: "Старый", url: "", date: "" } }),
      photo("a", { caption: words("Старый"), credit: "Старый", alt: "Старый" }),
      support("Старый", "Старый", "https://example.org/"),
      mostRead("Старый", "Старый"),
    ),
    fields: about,
  };
  expect(JSON.stringify(written).match(/Старый/g)).toHaveLength(17);
  const now = replaced(written, { text: "старый" }, "Новый");
  expect(JSON.stringify(now)).not.toContain("Старый");
  expect(JSON.stringify(now).match(/Новый/g)).toHaveLength(18);
  expect(now.body[0]).toEqual({
    ...p(words("Вот ", marked("Новый", "bold"), " и ", link("https://example.org/", "Новый"))),
    id: now.body[0]?.id,
  });
});

test("the groups of a regular expression come back in what replaces it", () => {
  const [block] = replaced(story(p("12.11 и 3.10")), { text: "(\\d+)\\.(\\d+)", isPattern: true }, "$2/$1 $$ $&").body;
  expect(block).toMatchObject({ text: words("11/12 $ 12.11 и 10/3 $ 3.10") });
  expect(replaced(story(p("a")), { text: "a" }, "$1").body[0]).toMatchObject({ text: words("$1") });
});

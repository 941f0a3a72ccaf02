import { expect, test } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { difference } from "../../../article/diff/difference";
import type { PartChange } from "../../../article/diff/parts";
import { withFields } from "../../../article/story";
import {
  bullets,
  byline,
  divider,
  embed,
  fields,
  gallery,
  h2,
  idNumber,
  item,
  link,
  marked,
  p,
  photo,
  pull,
  said,
  story,
  table,
  words,
} from "../../builders";
import { noted } from "./notation";

/** The block with the id of this number, so that it stays itself wherever it stands. */
function at(number: number, block: Block): Block {
  return { ...block, id: idNumber(number) };
}

/** What became of each block, a line each, with the parts that did not stay as they were. */
function told(before: readonly Block[], after: readonly Block[]): readonly string[] {
  return difference(story(...before), story(...after)).blocks.map((change) => {
    if (change.kind === "same") return `same ${change.block.kind}`;
    const parts = change.parts.filter((part) => part.change !== "same").map(toldPart);
    const kind = change.kind === "changed" ? `changed ${change.after.kind}` : `${change.kind} ${change.block.kind}`;
    const moved = change.kind !== "changed" && change.moved ? ", moved" : "";
    return [kind + moved, ...parts].join("; ");
  });
}

function toldPart({ name, level, pieces }: PartChange): string {
  return `${name}${level === 0 ? "" : ` ${level}`} ${noted(pieces)}`;
}

test("blocks are known by their ids, and stand in the order of the later story", () => {
  const before = [at(1, p("One")), at(2, p("Two")), at(3, p("Three"))];
  const after = [at(1, p("One")), at(4, p("New")), at(3, p("Three and more"))];
  expect(told(before, after)).toEqual([
    "same paragraph",
    "deleted paragraph; text [-Two-]",
    "inserted paragraph; text {+New+}",
    "changed paragraph; text Three{+ and more+}",
  ]);
});

test("a block that moved is gone in one place and there in another, and no word is gained or lost", () => {
  const before = [at(1, p("One")), at(2, p("Two")), at(3, p("Three"))];
  const after = [at(2, p("Two")), at(3, p("Three")), at(1, p("One"))];
  expect(told(before, after)).toEqual([
    "deleted paragraph, moved; text [-One-]",
    "same paragraph",
    "same paragraph",
    "inserted paragraph, moved; text {+One+}",
  ]);
  expect(difference(story(...before), story(...after)).words).toEqual({ gained: 0, lost: 0 });
  const edited = [at(2, p("Two")), at(3, p("Three")), at(1, p("One more"))];
  expect(difference(story(...before), story(...edited)).words).toEqual({ gained: 1, lost: 0 });
});

test("an imported story with new ids is known by its words", () => {
  const before = [at(1, p("Снег выпал рано утром")), at(2, p()), at(3, p("Автобусы стояли")), at(4, divider())];
  const after = [at(11, p("Снег выпал рано")), at(12, p()), at(13, p("Автобусы стояли")), at(14, divider())];
  expect(told(before, after)).toEqual([
    "changed paragraph; text Снег выпал рано[- утром-]",
    "same paragraph",
    "same paragraph",
    "same divider",
  ]);
});

test("a paragraph that was cut and pasted elsewhere moved, whatever its id", () => {
  const before = [at(1, p("One is here")), at(2, p("Two")), at(3, p("Three"))];
  const after = [at(2, p("Two")), at(3, p("Three")), at(9, p("One is here"))];
  expect(told(before, after)[0]).toBe("deleted paragraph, moved; text [-One is here-]");
  expect(told(before, after)[3]).toBe("inserted paragraph, moved; text {+One is here+}");
});

test("a photo is known by its picture", () => {
  const before = [at(1, p("One")), at(2, photo("a", { caption: words("A bus") }))];
  const after = [at(5, photo("a", { caption: words("Quite another text"), credit: "AP" }))];
  expect(told(before, after)).toEqual([
    "deleted paragraph; text [-One-]",
    "changed photo; caption [-A bus-]{+Quite another text+}; credit {+AP+}",
  ]);
});

test("a block of another kind is the same block while its words are alike", () => {
  const before = [at(1, p("The bus is late today"))];
  expect(told(before, [at(1, h2("The bus is late"))])).toEqual([
    "changed heading; kind [-Paragraph-]{+Heading+}; text The bus is late[- today-]",
  ]);
  expect(told(before, [at(1, bullets("The bus is late today"))])).toEqual([
    "changed list; kind [-Paragraph-]{+Bulleted list+}",
  ]);
  expect(told(before, [at(1, pull("Something else"))])).toEqual([
    "deleted paragraph; text [-The bus is late today-]",
    "inserted pullQuote; text {+Something else+}",
  ]);
});

test("what differs in a quote, a photo and a link card is told part by part", () => {
  const picture = photo("a", { caption: words("A bus"), alt: "Bus", credit: "AP" });
  const before = [at(1, said("Yes, we will", "Anna")), at(2, picture), at(3, embed("https://a.example/", "A"))];
  const after = [
    at(1, said(words("Yes, ", marked("we", "italic"), " will"), "Anna Ivanova", { role: "head", language: "be" })),
    at(2, photo("b", { caption: words("A red bus"), decorative: true, credit: "AP", focus: { x: 0, y: 1 } })),
    at(3, embed("https://b.example/", "A")),
  ];
  expect(told(before, after)).toEqual([
    "changed quote; quotation Yes, [-we-]{+we+} will; speaker Anna{+ Ivanova+}; role {+head+}; setting {+In Belarusian+}",
    "changed photo; picture [-a.jpg-]{+b.jpg+}; setting {+Decorative+}; setting {+Focal point 0 % across, 100 % down+}; " +
      "caption A {+red +}bus; alt [-Bus-]",
    "changed embed; address https://[-a-]{+b+}.example/",
  ]);
});

test("an item of a list comes, goes, or is moved to another depth", () => {
  const before = [at(1, bullets("one", "two", "three"))];
  expect(told(before, [at(1, bullets("one", "new", "two", "three four"))])).toEqual([
    "changed list; item {+new+}; item three{+ four+}",
  ]);
  expect(told(before, [at(1, bullets(item("one", bullets("two")), "three"))])).toEqual([
    "changed list; item [-two-]; item 1 {+two+}",
  ]);
});

test("the rows of a table are counted through, those that are gone too", () => {
  const before = [at(1, table("", ["Town", "Buses"], ["Brest", "12"], ["Minsk", "40"]))];
  const after = [at(1, table("", ["Town", "Buses"], ["Minsk", "41"], ["Pinsk", "3"]))];
  const [change] = difference(story(...before), story(...after)).blocks;
  const parts = change?.kind === "changed" ? change.parts : [];
  expect(parts.filter(({ name }) => name === "cell").map(toldPart)).toEqual([
    ...["cell 1 Town", "cell 1 Buses", "cell 2 [-Brest-]", "cell 2 [-12-]", "cell 3 Minsk", "cell 3 [-40-]{+41+}"],
    ...["cell 4 {+Pinsk+}", "cell 4 {+3+}"],
  ]);
});

test("a column more is one cell more in each row", () => {
  const before = [at(1, table("", ["Town", "Buses"], ["Brest", "12"]))];
  const after = [at(1, table("", ["Town", "Trams", "Buses"], ["Brest", "0", "12"]))];
  expect(told(before, after)).toEqual(["changed table; cell 1 {+Trams+}; cell 2 {+0+}"]);
});

test("a photo of a gallery is known by its id, or by its picture", () => {
  const [one, two] = [photo("a", { id: idNumber(50) }), photo("b", { id: idNumber(51) })];
  const credited = { ...two, id: idNumber(60), credit: "AP" };
  expect(told([at(1, gallery("Snow", one, two))], [at(1, gallery("Snow in May", credited))])).toEqual([
    "changed gallery; caption Snow{+ in May+}; picture 1 [-a.jpg-]; caption 1 ; credit 2 {+AP+}",
  ]);
});

test("fields that differ are told, headline and standfirst first", () => {
  const before = { ...story(p()), fields: fields({ headline: "Buses stop", slug: "buses", tags: ["Brest"] }) };
  const after = withFields(before, {
    standfirst: "Snow.",
    headline: "Buses stop in Brest",
    slug: "buses-stop",
    tags: ["Brest", "snow"],
    bylines: [byline("Anna", "reporter")],
    corrections: [{ id: idNumber(70), date: "2026-11-14", text: "A name." }],
  });
  expect(difference(before, after).fields.map(({ name, pieces }) => `${name}: ${noted(pieces)}`)).toEqual([
    "headline: Buses stop{+ in Brest+}",
    "standfirst: {+Snow.+}",
    "slug: [-buses-]{+buses-stop+}",
    "byline: {+Anna, reporter+}",
    "tags: Brest{+, snow+}",
    "corrections: {+2026-11-14, A name.+}",
  ]);
});

test("status, comments and judgements are no part of it", () => {
  const before = story(p("One"));
  const after: typeof before = { ...before, status: "ready", threads: { one: {} }, judgements: { two: {} } };
  expect(difference(before, after)).toEqual({
    fields: [],
    blocks: [{ kind: "same", block: before.body[0] }],
    words: { gained: 0, lost: 0 },
  });
});

test("a link that leads elsewhere is a change without a word gained", () => {
  const before = [at(1, p(words("the ", link("https://a.example/", "report"))))];
  const after = [at(1, p(words("the ", link("https://b.example/", "report"))))];
  expect(told(before, after)).toEqual(["changed paragraph; text the [-report-]{+report+}"]);
  expect(difference(story(...before), story(...after)).words).toEqual({ gained: 0, lost: 0 });
});

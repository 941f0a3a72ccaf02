import fc, { type Arbitrary } from "fast-check";
import type { Block, KnownBlock, WithRest } from "../article/blocks/block";
import type { ListItem, ListLevel } from "../article/blocks/list";
import { fileFields, type Photo, photoFormats, placeholder } from "../article/blocks/photo";
import { sourceKinds } from "../article/blocks/quote";
import type { UnknownBlock } from "../article/blocks/unknown";
import type { JsonObject, JsonValue } from "../article/json";
import { type Byline, type Correction, type Fields, type Story, statuses } from "../article/story";
import { type Inline, type LineBreak, type Link, marks, normalize, type TextRun } from "../article/text";
import { idNumber } from "./builders";

/**
 * Random stories of every kind, in normal form: what readStory gives for storyJson of one is the same story. Ids are unique within a story,
 * a body has at least one block, a list at least one item, tags are sorted, a placeholder has no size, and a line of text no line end.
 */
export function arbitraryStory(): Arbitrary<Story> {
  return fc
    .record({
      status: fc.constantFrom(...statuses),
      fields: arbitraryFields(),
      body: fc.array(arbitraryBlock(), { minLength: 1, maxLength: 12 }),
      threads: keptWhole(),
      judgements: keptWhole(),
    })
    .map((story) => numberIds({ id: "", ...story }));
}

/** One block of any kind; its id (and those of a gallery's photos) is empty, for the story to give. */
function arbitraryBlock(): Arbitrary<Block> {
  return fc.oneof({ weight: 12, arbitrary: knownBlock() }, { weight: 1, arbitrary: unknownBlock() });
}

const pieces = [
  ..."abc.,;:!?—–-/#*_`~()[]{}|\\@$%^+=<>&\"'",
  ...["  ", "\t", "\u00a0", "\u202f", "\u2028", "\u00ad", "\u200b", "\ufeff"],
  ...["the", "Reuters", "word ", "Щука ", "ў", "Ґ", "ёж ", "«Да», — ", "„Ja“", "“yes”", "l’été", "é", "e\u0301"],
  ...["🙂", "👩‍🚒", "🇧🇾", "👍🏽", "𝒳", "שלום ", "مرحبا ", "\u202eabc\u202c", "\u2066x\u2069", "漢字", "ไทย"],
  ...[
    "<script>alert(1)</script>",
    "</style>",
    "</script><!--<script>",
    "<!--",
    "-->",
    "]]>",
    "<img src=x onerror=alert(1)>",
    "&amp;",
    "&#x3c;",
  ],
  ...['" onmouseover="alert(1)', "' autofocus onfocus='alert(1)", "javascript:alert(1)", "{{x}}", "`", "</p>"],
  ...["\u0000", "\u0007", "\u0085", "\ufffe", "\uffff"],
];

/** One line of text, possibly empty: words of several scripts, hostile HTML, control characters, no lone surrogates. */
export function arbitraryLine(minLength = 0): Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { minLength, maxLength: 8 }).map((parts) => parts.join(""));
}

const addresses = [
  ...["https://example.org/", "http://example.org/a?b=c&d=%D1%8F#e", "mailto:desk@example.org", "#part", ""],
  ...["javascript:alert(1)", " java\tscript:alert(1)", "data:text/html,<script>1</script>", "//example.org", "ftp://x"],
  ...['https://example.org/"><script>', "https://пример.испытание/путь", "https://[", "not an address", "/relative"],
];

export function arbitraryAddress(): Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...addresses), arbitraryLine());
}

export function arbitraryInline(): Arbitrary<readonly Inline[]> {
  const run: Arbitrary<TextRun> = fc
    .tuple(arbitraryLine(1), fc.option(fc.subarray([...marks], { minLength: 1 }), { freq: 2 }))
    .map(([text, itsMarks]) => (itsMarks === null ? { kind: "text", text } : { kind: "text", text, marks: itsMarks }));
  const lineBreak: Arbitrary<LineBreak> = fc.constant({ kind: "break" });
  const runs = fc.oneof({ weight: 5, arbitrary: run }, { weight: 1, arbitrary: lineBreak });
  const link: Arbitrary<Link> = fc
    .tuple(arbitraryAddress(), fc.array(runs, { minLength: 1, maxLength: 3 }))
    .map(([url, text]) => ({ kind: "link", url, text }));
  const item: Arbitrary<Inline> = fc.oneof({ weight: 5, arbitrary: runs }, { weight: 1, arbitrary: link });
  return fc.array(item, { maxLength: 5 }).map(normalize);
}

function arbitraryPhoto(): Arbitrary<Photo> {
  const part = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
  const inWords = {
    kind: fc.constant("photo" as const),
    id: fc.constant(""),
    caption: arbitraryInline(),
    alt: arbitraryLine(),
    decorative: fc.boolean(),
    credit: arbitraryLine(),
    copyright: arbitraryLine(),
  };
  const whole = fc.record({
    ...inWords,
    asset: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 }),
    format: fc.constantFrom(...photoFormats),
    fileName: arbitraryLine(),
    width: fc.integer({ min: 1, max: 9000 }),
    height: fc.integer({ min: 1, max: 9000 }),
    fromFile: fc.subarray([...fileFields]),
    focus: fc.option(fc.record({ x: part, y: part })),
  });
  const toCome = fc.record(inWords).map((inIt) => ({ ...placeholder(""), ...inIt }));
  return fc.oneof({ weight: 3, arbitrary: whole }, { weight: 1, arbitrary: toCome });
}

const listLevel = fc.letrec<{ level: ListLevel; item: ListItem }>((tie) => ({
  level: fc
    .record({
      ordered: fc.boolean(),
      start: fc.integer({ min: 1, max: 200 }),
      items: fc.array(tie("item"), { minLength: 1, maxLength: 3 }),
    })
    .map((level) => (level.ordered ? level : { ...level, start: 1 })),
  item: fc.oneof(
    { maxDepth: 3, depthIdentifier: "list" },
    fc.record({ text: arbitraryInline() }),
    fc.record({ text: arbitraryInline(), nested: tie("level") }),
  ),
})).level;

function knownBlock(): Arbitrary<KnownBlock & WithRest> {
  const text = arbitraryInline();
  const line = arbitraryLine();
  const url = arbitraryAddress();
  const id = fc.constant("");
  const source = fc.record({ kind: fc.constantFrom(...sourceKinds), title: line, url, date: dateOrWords() });
  const cell = fc.record({ header: fc.boolean(), text });
  const item = fc.record({ text: line, url });
  const kinds: readonly Arbitrary<KnownBlock>[] = [
    fc.record({ kind: fc.constant("paragraph" as const), id, text }),
    fc.record({ kind: fc.constant("heading" as const), id, level: fc.constantFrom(2 as const, 3 as const), text }),
    listLevel.map((level) => ({ kind: "list", id: "", ...level })),
    fc.record({
      kind: fc.constant("quote" as const),
      id,
      quotation: fc.array(text, { minLength: 1, maxLength: 3 }),
      speaker: line,
      role: line,
      language: arbitraryLanguage(),
      source,
    }),
    fc.record({ kind: fc.constant("pullQuote" as const), id, text }),
    arbitraryPhoto(),
    fc.record({
      kind: fc.constant("gallery" as const),
      id,
      photos: fc.array(arbitraryPhoto(), { maxLength: 3 }),
      caption: text,
    }),
    fc.record({ kind: fc.constant("divider" as const), id }),
    fc.record({ kind: fc.constant("embed" as const), id, url, title: line }),
    fc.record({ kind: fc.constant("support" as const), id, text, label: line, url }),
    fc.record({
      kind: fc.constant("mostRead" as const),
      id,
      title: line,
      items: fc.array(item, { maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant("table" as const),
      id,
      rows: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }),
      caption: text,
    }),
  ];
  return fc
    .tuple(fc.oneof(...kinds), fc.option(fromANewerGalley(), { freq: 8 }))
    .map(([block, rest]) => (rest === null ? block : { ...block, rest }));
}

function unknownBlock(): Arbitrary<UnknownBlock> {
  const kind = fc.constantFrom("poll", "map", "unreadable", "Paragraph", "<script>");
  const stranger = fc.tuple(kind, keptWhole()).map(([itsKind, raw]) => ({ ...raw, kind: itsKind }));
  const broken = fc.constantFrom<JsonObject>(
    { kind: "heading", level: 7, text: [{ kind: "text", text: "Seven" }] },
    { kind: "photo", asset: "not a hash", caption: [] },
    { kind: "paragraph" },
  );
  return fc.oneof({ weight: 2, arbitrary: stranger }, broken).map((raw) => ({ kind: "unknown", id: "", raw }));
}

function arbitraryJson(): Arbitrary<JsonValue> {
  const leaf = fc.oneof(arbitraryLine(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(0.5));
  return fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, depthIdentifier: "json" },
      leaf,
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("text", "title", "url", "n", "имя", "a b"), tie("value"), {
        noNullPrototype: true,
      }),
    ),
  })).value;
}

function keptWhole(): Arbitrary<JsonObject> {
  const key = fc.constantFrom("0a", "thread1", "нить", "x:y", "text", "words");
  return fc.dictionary(key, arbitraryJson(), { maxKeys: 3, noNullPrototype: true });
}

function fromANewerGalley(): Arbitrary<JsonObject> {
  const key = fc.constantFrom("mood", "newerThing", "x-y");
  return fc.dictionary(key, arbitraryJson(), { minKeys: 1, maxKeys: 2, noNullPrototype: true });
}

export function arbitraryLanguage(): Arbitrary<string> {
  return fc.constantFrom("", "ru", "be", "uk", "en", "en-GB", "de", "fr", "pl", "ar", "he", "fa", "zh-Hant", "no such");
}

function dateOrWords(): Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom("", "2026-11-14", "2026-11-14T17:30:00+03:00", "2026-11-14T14:30:00Z", "2026-02-31"),
    fc.constantFrom("во вторник, 9 ноября", "yesterday", "2026"),
    arbitraryLine(),
  );
}

function arbitraryFields(): Arbitrary<Fields> {
  const line = arbitraryLine();
  const person = fc.record({ id: fc.constant(""), name: line, role: line });
  const correction = fc.record({ id: fc.constant(""), date: dateOrWords(), text: line });
  const required = {
    headline: line,
    standfirst: line,
    kicker: line,
    seoTitle: line,
    socialTitle: line,
    editorsNote: line,
    slug: line,
    section: line,
    language: arbitraryLanguage(),
    dateline: line,
    datelineDate: dateOrWords(),
    publishedAt: dateOrWords(),
    updatedAt: dateOrWords(),
    embargoUntil: dateOrWords(),
    canonicalUrl: arbitraryAddress(),
    assignedTo: line,
    dueAt: dateOrWords(),
    bylines: fc.array(person, { maxLength: 3 }),
    tags: fc.uniqueArray(arbitraryLine(1), { maxLength: 4 }).map((tags) => tags.sort()),
    corrections: fc.array(correction, { maxLength: 2 }),
  };
  return fc
    .tuple(fc.record<Fields & { readonly rest?: never }>(required), fc.option(fromANewerGalley(), { freq: 6 }))
    .map(([fields, rest]) => (rest === null ? fields : { ...fields, rest }));
}

/** Gives every part of the story that has an id one of its own, in the order in which they stand. */
export function numberIds(story: Story): Story {
  let last = 0;
  const numbered = <Part extends { readonly id: string }>(part: Part): Part => ({ ...part, id: idNumber(++last) });
  const withPhotos = (block: Block): Block =>
    block.kind === "gallery" ? { ...block, photos: block.photos.map(numbered) } : block;
  const withRaw = (block: Block): Block =>
    block.kind === "unknown" ? { ...block, raw: { ...block.raw, id: block.id } } : block;
  const bylines: readonly Byline[] = story.fields.bylines.map(numbered);
  const corrections: readonly Correction[] = story.fields.corrections.map(numbered);
  return {
    ...numbered(story),
    fields: { ...story.fields, bylines, corrections },
    body: story.body.map((block) => withRaw(withPhotos(numbered(block)))),
  };
}

import fc, { type Arbitrary } from "fast-check";
import type { Block } from "../article/blocks/block";
import type { Photo } from "../article/blocks/photo";
import { type QuoteSource, sourceKinds } from "../article/blocks/quote";
import { noPublication, type Publication } from "../article/publication/publication";
import { type Fields, noFields, type Story } from "../article/story";
import type { Inline } from "../article/text";
import { numberIds } from "./arbitraries";
import * as build from "./builders";
import { belarusian } from "./clean/belarusian";
import { english } from "./clean/english";
import { russian } from "./clean/russian";
import type { Person, Wording } from "./clean/wording";

/** A publication that leaves nothing out. */
export const cleanPublication: Publication = {
  ...noPublication,
  name: "The Listvensk Chronicle",
  url: "https://chronicle.example/",
  logo: "https://chronicle.example/logo.png",
  language: "en",
  timeZone: "Europe/Minsk",
  sections: [english, russian, belarusian].flatMap(({ sections }) => sections),
  support: { text: "We report from every district.", label: "Support us", url: "https://chronicle.example/support" },
  policies: {
    corrections: "https://chronicle.example/corrections",
    ethics: "https://chronicle.example/ethics",
    ownership: "https://chronicle.example/owners",
  },
  social: ["@listvensk", "https://social.example/listvensk"],
  canonicalPattern: "/{yyyy}/{mm}/{dd}/{slug}",
};

/** Random stories as good reporters hand them in, in English, Russian and Belarusian, with every kind of block: a desk finds nothing to change. */
export function cleanStory(): Arbitrary<Story> {
  return fc.constantFrom(english, russian, belarusian).chain((wording) =>
    fc
      .tuple(cleanDay(), fc.integer({ min: 0, max: 20 }))
      .chain(([day, later]) => fc.tuple(cleanFields(wording, day, later), cleanBody(wording, day)))
      .map(([fields, body]) => numberIds({ id: "", status: "ready", fields, body, threads: {}, judgements: {} })),
  );
}

/** A day of 2026. */
function cleanDay(): Arbitrary<Date> {
  return fc.integer({ min: 0, max: 340 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)));
}

function iso(day: Date, later = 0): string {
  return new Date(day.getTime() + later * 86_400_000).toISOString().slice(0, 10);
}

function cleanFields(wording: Wording, day: Date, later: number): Arbitrary<Fields> {
  const minutes = fc.integer({ min: 360, max: 1300 }).map((at) => new Date(at * 60_000).toISOString().slice(11, 16));
  const said = {
    headline: fc.constantFrom(...wording.headlines),
    standfirst: fc.constantFrom(...wording.standfirsts),
    kicker: fc.constantFrom("", ...wording.kickers),
    socialTitle: fc.constantFrom("", ...wording.headlines),
    slug: fc.integer({ min: 1, max: 9999 }).map((number) => `ferry-crossing-${number}`),
    section: fc.constantFrom(...wording.sections),
    dateline: fc.constantFrom(...wording.places),
    tags: fc.subarray([...wording.tags], { minLength: 1 }).map((tags) => tags.sort()),
    bylines: fc.subarray([...wording.people], { minLength: 1, maxLength: 2 }).map((people) => people.map(bylineOf)),
    publishedAt: minutes.map((at) => `${iso(day)}T${at}:00+03:00`),
  };
  const corrected = later > 14 ? [{ id: "", date: iso(day, later), text: wording.correction }] : [];
  return fc.record(said).map((fields) => ({
    ...noFields,
    ...fields,
    language: wording.language,
    datelineDate: iso(day),
    updatedAt: later > 7 ? `${iso(day, later)}T09:30:00+03:00` : "",
    corrections: corrected,
  }));
}

function bylineOf({ name, role }: Person) {
  return { id: "", name, role };
}

/** A lead photo or none, then sections under headings, then the page's furniture. */
function cleanBody(wording: Wording, day: Date): Arbitrary<readonly Block[]> {
  const headed = (heading: (text: string) => Block) =>
    fc
      .tuple(fc.constantFrom(...wording.headings), paragraph(wording), fc.array(block(wording), { maxLength: 6 }))
      .map(([text, first, others]) => [heading(text), first, ...others]);
  const section = fc
    .tuple(headed(build.h2), fc.option(headed(build.h3)))
    .map(([whole, part]) => [...whole, ...(part ?? [])]);
  return fc
    .record({
      lead: fc.option(photo(wording)),
      opening: paragraph(wording),
      others: fc.array(block(wording), { maxLength: 6 }),
      sections: fc.array(section, { maxLength: 2 }),
      furniture: fc.subarray([support(wording), mostRead(wording)]),
    })
    .map(({ lead, opening, others, sections, furniture }) => [
      ...(lead === null ? [] : [lead]),
      opening,
      build.p(onThatDay(wording, day)),
      ...others,
      ...sections.flat(),
      ...furniture,
    ]);
}

function onThatDay({ language, onDay, happened }: Wording, day: Date): string {
  const date = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" }).format(day);
  return `${onDay[day.getUTCDay()]}${date}${happened}`;
}

function block(wording: Wording): Arbitrary<Block> {
  const { sayings, people, language, points, table } = wording;
  const speaker = fc.constantFrom(...people);
  const caption = fc.constantFrom(...wording.headings);
  const quote = fc
    .tuple(fc.subarray([...sayings], { minLength: 1, maxLength: 2 }), speaker, source(wording), fc.boolean())
    .map(([paragraphs, { name, role }, from, named]) => ({
      ...build.said("", name, { role, source: from, language: named ? language : "" }),
      quotation: paragraphs.map((text) => build.words(text)),
    }));
  const list = fc
    .tuple(fc.boolean(), fc.shuffledSubarray([...points], { minLength: 3 }))
    .map(([ordered, [first = "", ...rest]]) =>
      ordered
        ? build.numbered(first, ...rest)
        : build.bullets(first, build.item(rest[0] ?? "", build.numbered(...rest.slice(1)))),
    );
  return fc.oneof(
    { weight: 5, arbitrary: paragraph(wording) },
    { weight: 3, arbitrary: quote },
    { weight: 2, arbitrary: photo(wording) },
    { weight: 2, arbitrary: list },
    { weight: 2, arbitrary: fc.constantFrom(...sayings).map(build.pull) },
    { weight: 2, arbitrary: gallery(wording) },
    { weight: 2, arbitrary: caption.map((text) => build.table(text, ...table)) },
    { weight: 2, arbitrary: caption.map((text) => build.embed("https://video.example/watch?v=7&t=2", text)) },
    { weight: 2, arbitrary: fc.constant(build.divider()) },
  );
}

/** A few sentences, some with a word in bold or italics, some with a link. */
function paragraph(wording: Wording): Arbitrary<Block> {
  const sentences = [...wording.sentences, ...wording.quoting];
  const address = fc.integer({ min: 1, max: 99 }).map((number) => `https://council.example/documents/${number}`);
  const link = fc.tuple(address, fc.constantFrom(...wording.links)).map(([url, text]) => build.link(url, text));
  return fc
    .tuple(
      fc.shuffledSubarray(sentences, { minLength: 1, maxLength: 5 }),
      fc.constantFrom("bold", "italic"),
      fc.option(link),
    )
    .map(([[first = "", ...rest], mark, document]) => {
      const [word = "", ...others] = first.split(" ");
      const end: readonly (string | Inline)[] = document === null ? [] : [" (", document, ")."];
      const told = [others.join(" "), ...rest].join(" ");
      return build.p(
        build.words(build.marked(word, mark), ` ${end.length > 0 ? told.replace(/\.$/, "") : told}`, ...end),
      );
    });
}

function photo(wording: Wording): Arbitrary<Photo> {
  return fc
    .record({
      asset: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 }),
      width: fc.integer({ min: 1200, max: 5000 }),
      height: fc.integer({ min: 800, max: 4000 }),
      words: fc.constantFrom(...wording.pictures),
      credit: fc.constantFrom(...wording.credits),
      copyright: fc.constantFrom("", `© 2026 ${wording.credits.at(-1)}`),
    })
    .map(({ words: [caption, alt], ...facts }) => build.photo("0", { ...facts, alt, caption: build.words(caption) }));
}

function gallery(wording: Wording): Arbitrary<Block> {
  const photos = fc.array(photo(wording), { minLength: 2, maxLength: 6 });
  return fc.tuple(photos, fc.constantFrom(...wording.headings)).map(([all, caption]) => build.gallery(caption, ...all));
}

function source({ sources }: Wording): Arbitrary<QuoteSource> {
  return fc.record({
    kind: fc.constantFrom(...sourceKinds),
    title: fc.constantFrom("", ...sources),
    url: fc.constantFrom("", "https://radio.example/programmes/41"),
    date: cleanDay().map((day) => iso(day)),
  });
}

function support({ support: [text, label] }: Wording): Block {
  return build.support(text, label, "https://chronicle.example/support");
}

function mostRead({ mostRead: items }: Wording): Block {
  return build.mostRead("", ...items);
}

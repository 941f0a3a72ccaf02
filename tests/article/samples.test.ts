import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import ExifReader from "exifreader";
import { describe, expect, it } from "vitest";
import type { Photo } from "../../article/blocks/photo";
import { readStoryFile } from "../../article/readStory";
import type { Story } from "../../article/story";
import { plainText } from "../../article/text";
import { countedIds } from "../builders";

const samples = new URL("../../assets/samples/", import.meta.url);

function sample(name: string): { readonly story: Story; readonly notes: readonly string[] } {
  const reading = readStoryFile(JSON.parse(readFileSync(new URL(`${name}.json`, samples), "utf8")), countedIds());
  if (reading.kind !== "story") throw new Error(`${name}.json is not read: ${reading.problems.join(" ")}`);
  return reading;
}

function kinds(story: Story): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of story.body) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const photosOf = (story: Story): Photo[] => story.body.filter((block) => block.kind === "photo");
const photoFile = (photo: Photo): Buffer => readFileSync(new URL(`photos/${photo.fileName}`, samples));

/** What the file's own metadata gives for the fields of a photo; IPTC where XMP has nothing to say. */
function fromMetadata(file: Buffer): Record<"caption" | "alt" | "credit" | "copyright", string> {
  const { xmp, iptc } = ExifReader.load(file, { expanded: true });
  expect({ caption: iptc?.["Caption/Abstract"]?.description, credit: iptc?.Credit?.description }).toEqual({
    caption: xmp?.description?.description,
    credit: xmp?.Credit?.description,
  });
  return {
    caption: xmp?.description?.description ?? "",
    alt: xmp?.AltTextAccessibility?.description ?? "",
    credit: xmp?.Credit?.description ?? "",
    copyright: xmp?.rights?.description ?? "",
  };
}

describe("the Russian sample story", () => {
  const { story, notes } = sample("lighthouse.ru");

  it("is read without a note and has one of everything a reporter writes", () => {
    expect({ notes, kinds: kinds(story) }).toEqual({
      notes: [],
      kinds: {
        photo: 3,
        paragraph: 13,
        quote: 4,
        heading: 3,
        list: 2,
        pullQuote: 1,
        divider: 1,
        support: 1,
        mostRead: 1,
      },
    });
  });

  it("has thirteen most-read headlines, each with an address", () => {
    const items = story.body.flatMap((block) => (block.kind === "mostRead" ? block.items : []));
    expect({ count: items.length, without: items.filter(({ text, url }) => text === "" || url === "") }).toEqual({
      count: 13,
      without: [],
    });
  });

  it("names speaker, role and source of every quote", () => {
    const quotes = story.body.flatMap((block) => (block.kind === "quote" ? [block] : []));
    expect(quotes.map(({ speaker, source }) => [speaker, source.kind])).toEqual([
      ["Лидия Каюрова", "interview"],
      ["Тимур Салихов", "interview"],
      ["Аркадий Невелев", "interview"],
      ["Гордей Каюров", "document"],
    ]);
    expect(quotes.filter(({ role, source }) => role === "" || source.title === "" || source.date === "")).toEqual([]);
  });

  it("pulls only words that stand in the story", () => {
    const pulled = story.body.flatMap((block) => (block.kind === "pullQuote" ? [plainText(block.text)] : []));
    const quotations = story.body.flatMap((block) => (block.kind === "quote" ? block.quotation.map(plainText) : []));
    expect(pulled.filter((words) => !quotations.some((quotation) => quotation.includes(words)))).toEqual([]);
  });
});

describe("the English sample story", () => {
  const { story, notes } = sample("kites.en");

  it("is read without a note and has a photo and two quotes", () => {
    expect({ notes, kinds: kinds(story) }).toEqual({
      notes: [],
      kinds: { photo: 1, paragraph: 4, quote: 2, heading: 1 },
    });
  });
});

describe("the photos of the samples", () => {
  const photos = ["lighthouse.ru", "kites.en"].flatMap((name) => photosOf(sample(name).story));

  it.each(photos)("$fileName is the file that the story names", (photo) => {
    const file = photoFile(photo);
    const { file: picture } = ExifReader.load(file, { expanded: true });
    expect({
      asset: createHash("sha256").update(file).digest("hex"),
      width: picture?.["Image Width"]?.value,
      height: picture?.["Image Height"]?.value,
    }).toEqual({ asset: photo.asset, width: photo.width, height: photo.height });
  });

  it.each(photos)("$fileName carries what the story says came from the file", (photo) => {
    const metadata = fromMetadata(photoFile(photo));
    const told = {
      caption: plainText(photo.caption),
      alt: photo.alt,
      credit: photo.credit,
      copyright: photo.copyright,
    };
    const chosen = (fields: typeof told) => photo.fromFile.map((field) => fields[field]);
    expect(chosen(told)).toEqual(chosen(metadata));
    expect(Object.values(told)).not.toContain("");
  });
});

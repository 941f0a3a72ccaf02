import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { noPublication } from "../../../article/publication/publication";
import { exportFromLibrary, type PrintPage } from "../../../electron/export/exportFromLibrary";
import { type Library, startLibrary } from "../../../electron/library/library";
import { done, refused } from "../../../electron/library/outcome";
import { fields, h2, idNumber, p, photo, story } from "../../builders";
import { contentOf, temporaryFolder } from "../temporaryFolder";
import { tellingJpeg } from "./picture/tellingPictures";

const written = {
  ...story(h2("Part"), p("Words")),
  fields: fields({ headline: "Head", standfirst: "Why", language: "en", bylines: [], slug: "head" }),
};
const held = { ...written, fields: { ...written.fields, embargoUntil: "2026-11-27T06:00+00:00" } };

let library: Library;
let folder = "";
beforeEach(async () => {
  folder = temporaryFolder();
  library = await startLibrary({ folder: temporaryFolder(), userData: temporaryFolder(), onEvent: () => undefined });
});
afterEach(() => library.stop());

const onPaper: PrintPage = async ({ html }, { title, mark }) =>
  done(Buffer.from(`%PDF ${title}|${mark}|${/<p>Words<\/p>/.exec(html)?.[0]}`));

async function print(what = written, printer: PrintPage = onPaper, signal?: AbortSignal) {
  await library.create(what);
  return exportFromLibrary({
    library,
    id: what.id,
    profile: "pdf",
    publication: noPublication,
    stylesheet: "",
    singleFile: false,
    furniture: true,
    manifest: false,
    folder,
    force: false,
    override: "The lawyer wants to see it.",
    now: () => Date.UTC(2026, 10, 26),
    print: printer,
    signal,
  });
}

describe("a PDF", () => {
  test("is one file, the page on paper, under the headline", async () => {
    expect(await print()).toMatchObject({ kind: "written", files: [{ path: "story.pdf" }] });
    expect(contentOf(folder)).toEqual({ "story.pdf": "%PDF Head||<p>Words</p>" });
  });

  test("is remembered as the last one: the next may take its place, and a file of somebody else's stays", async () => {
    await print();
    expect(await print()).toMatchObject({ kind: "written" });
    const records = readdirSync(path.join(library.storyFolder(written.id), "exports"));
    expect(records).toEqual(["pdf.json"]);
  });

  test("has its pictures as they go out beside a page: what the story says of them, and nothing else", async () => {
    const withPhoto = { ...written, body: [...written.body, photo("a", { credit: "Anna", id: idNumber(9) })] };
    await library.create(withPhoto, async (storyFolder) => {
      const renditions = path.join(storyFolder, "media", "a".repeat(64));
      mkdirSync(renditions, { recursive: true });
      writeFileSync(path.join(renditions, "480.jpg"), tellingJpeg("CANARY-73"));
    });
    const printed: string[] = [];
    await print(withPhoto, async ({ pictures }) => {
      for (const [name, { bytes, type }] of pictures) printed.push(`${name} ${type} ${Buffer.from(bytes)}`);
      return done(Buffer.from("%PDF"));
    });
    expect(printed).toEqual([expect.stringMatching(/^media\/a{16}-480\.jpg image\/jpeg .*Anna/s)]);
    expect(printed.join()).not.toContain("CANARY");
  });

  test("that goes out before the end of an embargo says so on every sheet", async () => {
    await print(held);
    const [file = ""] = Object.values(contentOf(folder));
    expect(file.replaceAll("\u00a0", " ")).toContain("|Preview. Embargoed until 27 November 2026, 06:00|");
  });

  test("that could not be printed leaves nothing, and the sentence why", async () => {
    const outcome = await print(written, async () => refused("It took too long."));
    expect(outcome).toMatchObject({ kind: "failed", sentence: "It took too long.", canForce: false });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("that was given up leaves nothing, and no sentence", async () => {
    const cancel = new AbortController();
    const outcome = await print(
      written,
      async () => {
        cancel.abort();
        return refused("It was given up.");
      },
      cancel.signal,
    );
    expect(outcome).toMatchObject({ kind: "cancelled" });
    expect(readdirSync(folder)).toEqual([]);
  });
});

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { storyFile } from "../../../article/writeStory";
import { byline, fields, p, photo, story } from "../../builders";
import { plainJpeg, plainPng } from "../export/picture/tellingPictures";
import { contentOf, temporaryFolder } from "../temporaryFolder";
import { commandLine } from "./commandLine";

/** Nothing stands against it. */
const ready = fields({
  headline: "Headline",
  standfirst: "Standfirst.",
  slug: "slug",
  bylines: [byline("Ann")],
  language: "en",
});
const envelope = { lineage: "", covers: {}, editedAt: "" };

test("stories are imported, listed and exported, and the export can be done again", async () => {
  const { folder, galley, put } = commandLine();
  const written = { ...story(p("Текст.")), fields: fields({ headline: "A\tB", language: "ru" }) };
  put("story.json", storyFile(written, envelope));
  const imported = await galley("import", "story.json");
  expect(imported).toEqual({ code: 0, printed: expect.stringMatching(/^[0-9a-z]{12}\n$/), complained: "" });
  const id = imported.printed.trim();
  expect(await galley("list")).toEqual({
    code: 0,
    printed: `${id}\tdraft\tA B\t1\t2026-11-23T00:00:00.000Z\n`,
    complained: "",
  });
  const out = path.join(folder, "out");
  expect(await galley("export", id, "--as", "page", "--to", "out")).toEqual({
    code: 0,
    printed: `Exported 1 file to ${out}.\n`,
    complained: "",
  });
  const first = contentOf(out);
  expect(first["index.html"]).toContain("<p>Текст.</p>");
  const again = await galley("export", id, "--as", "page", "--to", "out", "--json");
  expect(JSON.parse(again.printed)).toEqual({
    folder: out,
    files: [{ path: "index.html", sha256: expect.any(String) }],
    notes: [],
  });
  expect(contentOf(out)).toEqual(first);
});

test("a text is exported without a library, twice the same", async () => {
  const { folder, galley, put } = commandLine();
  put("a.txt", "Один\n\nФото: X\n\nДва");
  const notes =
    'The story names no language; the page says "ru".\nA photo is still to come: its place on the page is its caption and credit.\n';
  const told = { code: 0, printed: `Exported 1 file to ${path.join(folder, "out")}.\n`, complained: notes };
  expect(await galley("export", "a.txt", "--as", "page", "--to", "out")).toEqual(told);
  expect(await galley("export", "a.txt", "--as", "page", "--to", "out")).toEqual(told);
  expect(Object.keys(contentOf(folder)).sort()).toEqual(["a.txt", "out/index.html"]);
});

test("the photos beside a story.json go out with it: smaller ones where some are whole, else the original", async () => {
  const { folder, galley, put } = commandLine();
  const [a, c] = ["a", "c"].map((letter) => letter.repeat(64));
  const original = plainPng();
  const b = createHash("sha256").update(original).digest("hex");
  const whole = plainJpeg();
  put(
    "story.json",
    storyFile(
      {
        ...story(photo("a"), photo("b", { asset: b, format: "png" }), photo("c")),
        fields: fields({ headline: "H", language: "en" }),
      },
      envelope,
    ),
  );
  mkdirSync(path.join(folder, "media", a ?? ""), { recursive: true });
  for (const name of [`${a}/480.jpg`, `${a}/960.jpg`]) put(`media/${name}`, whole);
  put(`media/${a}/1600.jpg`, whole.subarray(0, -2));
  put(`media/${b}.png`, original);
  const told = await galley("export", "story.json", "--as", "page", "--to", "out");
  expect(told).toMatchObject({ code: 0, printed: `Exported 4 files to ${path.join(folder, "out")}.\n` });
  expect(told.complained).toContain("c.jpg is missing");
  const { "index.html": page, ...media } = contentOf(path.join(folder, "out"));
  expect(media).toEqual({
    "media/aaaaaaaaaaaaaaaa-480.jpg": whole.toString(),
    "media/aaaaaaaaaaaaaaaa-960.jpg": whole.toString(),
    [`media/${b.slice(0, 16)}-2400.png`]: original.toString(),
  });
  expect(page).not.toContain((c ?? "").slice(0, 16));
});

test("the photos beside a story.json come into the library with it, and one that is nowhere is named", async () => {
  const { folder, galley, put } = commandLine();
  const bytes = readFileSync(path.resolve("assets/samples/photos/kites.jpg"));
  const asset = createHash("sha256").update(bytes).digest("hex");
  const body = [photo("a", { asset, fileName: "kites.jpg" }), photo("b", { fileName: "gone.jpg" })];
  put("story.json", storyFile(story(...body), envelope));
  mkdirSync(path.join(folder, "media"));
  writeFileSync(path.join(folder, "media", `${asset}.jpg`), bytes);
  const { code, printed, complained } = await galley("import", "story.json");
  expect({ code, complained }).toEqual({
    code: 0,
    complained: "story.json: The photo gone.jpg is not beside the story, in media or photos, nor in the library.\n",
  });
  const kept = path.join(folder, "library", printed.trim(), "media", `${asset}.jpg`);
  expect(readFileSync(kept).equals(bytes)).toBe(true);
});

test("a foreign page in the folder stops the export, and the sentence says what helps", async () => {
  const { folder, galley, put } = commandLine();
  put("a.txt", "One");
  put("index.html", "theirs");
  expect(await galley("export", "a.txt", "--as", "page", "--to", ".")).toEqual({
    code: 3,
    printed: "",
    complained: `${folder} holds another index.html, which Galley did not put there. Nothing was replaced. --force replaces it.\n`,
  });
  expect(await galley("export", "a.txt", "--as", "page", "--to", ".", "--force")).toMatchObject({ code: 0 });
});

test("failures are one sentence each", async () => {
  const { folder, galley, put } = commandLine();
  put("bad.json", "{");
  expect(await galley("list")).toEqual({
    code: 3,
    printed: "",
    complained: `There is no library in ${path.join(folder, "library")}.\n`,
  });
  expect(await galley("import", "bad.json", "none.txt")).toEqual({
    code: 3,
    printed: "",
    complained:
      "bad.json was not imported: The file is not JSON, so it is not a story of Galley.\n" +
      "none.txt was not imported: It cannot be read: the file or folder is gone.\n",
  });
  expect(await galley("export", "000000000001", "--as", "page", "--to", "x")).toEqual({
    code: 3,
    printed: "",
    complained: "This story is not in the library.\n",
  });
  expect(await galley("export", "none.txt", "--as", "page", "--to", "x")).toMatchObject({
    code: 3,
    complained: `${path.join(folder, "none.txt")} cannot be read: the file or folder is gone.\n`,
  });
});

test("one file that cannot be imported does not stop the others", async () => {
  const { galley, put } = commandLine();
  put("good.txt", "One");
  put("bad.json", "{");
  expect(await galley("import", "bad.json", "good.txt")).toMatchObject({
    code: 3,
    printed: expect.stringMatching(/^\S{12}\n$/),
  });
});

test("wrong usage says what exists", async () => {
  const { galley } = commandLine();
  expect(await galley("typesetting")).toEqual({
    code: 2,
    printed: "",
    complained: 'There is no command "typesetting"; there are list, import, check, quotes, typeset and export.\n',
  });
  expect(await galley("export", "nothing", "--as", "page", "--to", "x")).toMatchObject({ code: 2 });
  expect(await galley("--help")).toMatchObject({ code: 0, printed: expect.stringContaining("galley export") });
});

test("a story is checked: a line for each finding, and exit 1 when something blocks", async () => {
  const { galley, put } = commandLine();
  put("good.json", storyFile({ ...story(p("Text.")), fields: ready }, envelope));
  expect(await galley("check", "good.json")).toEqual({ code: 0, printed: "", complained: "Nothing was found.\n" });
  put("bad.json", storyFile({ ...story(p("Read  this."), p("By TK.")), fields: { ...ready, headline: "" } }, envelope));
  const printed = [
    "blocks\t“TK” is still in the text. Fill it in, or take it out.\tblock 2, 3-5\n",
    "warns\tThe story has no headline. Write one.\theadline\n",
    "hint\tTwo spaces stand together.\tblock 1, 4-6\n",
  ];
  const told = await galley("check", "bad.json");
  expect({ ...told, printed: told.printed.split(/(?<=\n)/) }).toEqual({ code: 1, printed, complained: "" });
  const { code, printed: json } = await galley("check", "bad.json", "--json");
  expect([code, JSON.parse(json).findings.length]).toEqual([1, 3]);
  const { printed: id } = await galley("import", "bad.json");
  expect(await galley("check", id.trim())).toEqual(told);
  expect(await galley("check", "000000000001")).toMatchObject({ code: 3 });
  expect(await galley("check", "nothing")).toMatchObject({ code: 2 });
});

test("what blocks a story stops its export with exit 1, until somebody gives a reason", async () => {
  const { folder, galley, put } = commandLine();
  put("bad.json", storyFile({ ...story(p("By TK.")), fields: ready }, envelope));
  const out = ["--as", "page", "--to", "out"];
  const sentence = "“TK” is still in the text. Fill it in, or take it out.";
  const told = {
    code: 1,
    complained: `${sentence}\nNothing was exported. --override REASON exports it all the same.\n`,
  };
  expect(await galley("export", "bad.json", ...out)).toEqual({ ...told, printed: "" });
  const { printed, ...said } = await galley("export", "bad.json", ...out, "--json");
  expect([JSON.parse(printed), said]).toEqual([{ blocked: [sentence] }, told]);
  expect(existsSync(path.join(folder, "out"))).toBe(false);
  expect(await galley("export", "bad.json", ...out, "--override", "A test page")).toMatchObject({ code: 0 });
});

test("the publication is the first of the settings, one of them by its name, or a file", async () => {
  const { folder, galley, put } = commandLine();
  put("story.json", storyFile({ ...story(p("Text.")), fields: ready }, envelope));
  put("third.json", JSON.stringify({ galley: 1, publication: { name: "Third" } }));
  put("alone.json", JSON.stringify({ name: "Alone" }));
  put("wrong.json", JSON.stringify({ name: "Wrong", imageWidths: ["wide"] }));
  mkdirSync(path.join(folder, "settings"));
  put("settings/settings.json", JSON.stringify({ publications: [{ name: "First" }, { name: "Second" }] }));
  mkdirSync(path.join(folder, "elsewhere"));
  put("elsewhere/settings.json", JSON.stringify({ publications: [{ name: "Fourth" }] }));
  const banner = async (...options: readonly string[]) => {
    const told = await galley("export", "story.json", "--as", "page", "--to", "out", "--force", ...options);
    if (told.code !== 0) return told.complained;
    return /<header>(.*)<\/header>/.exec(contentOf(path.join(folder, "out"))["index.html"] ?? "")?.[1];
  };
  expect(await banner()).toBe("First");
  expect(await banner("--publication", "Second")).toBe("Second");
  expect(await banner("--publication=third.json")).toBe("Third");
  expect(await banner("--publication=alone.json")).toBe("Alone");
  expect(await banner("--user-data-dir=elsewhere")).toBe("Fourth");
  const file = (name: string) => path.join(folder, name);
  expect(await banner("--publication", "Fifth")).toBe(
    `There is no publication "Fifth" in ${file("settings/settings.json")}; there is "First", "Second".\n`,
  );
  expect(await banner("--publication", "wrong.json")).toBe(
    `${file("wrong.json")}: imageWidths.0: It should be a number. Put it right in the file.\n`,
  );
  expect(await banner("--publication", "none.json")).toBe(
    `${file("none.json")} cannot be read: the file or folder is gone.\n`,
  );
  put("settings/settings.json", "{");
  expect(await banner()).toBe(
    `The publications in ${file("settings/settings.json")} cannot be read; open Galley, which puts that right.\n`,
  );
});

test("an export that is interrupted leaves nothing, and says so", async () => {
  const { folder, galley, put } = commandLine(temporaryFolder(), true);
  put("a.txt", "One");
  const told = { code: 3, printed: "", complained: "The export was cancelled.\n" };
  expect(await galley("export", "a.txt", "--as", "page", "--to", "out")).toEqual(told);
  expect(Object.keys(contentOf(folder))).toEqual(["a.txt"]);
});

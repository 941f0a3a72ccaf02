import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { storyFile } from "../../../article/writeStory";
import { run } from "../../../electron/cli/run";
import { fields, p, photo, story } from "../../builders";
import { plainJpeg, plainPng } from "../export/picture/tellingPictures";
import { contentOf, temporaryFolder } from "../temporaryFolder";

interface Told {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
}

function commandLine(folder = temporaryFolder()) {
  const galley = async (...args: readonly string[]): Promise<Told> => {
    let printed = "";
    let complained = "";
    const code = await run(args, {
      workingFolder: folder,
      library: path.join(folder, "library"),
      userData: path.join(folder, "machine"),
      settings: path.join(folder, "settings"),
      stylesheet: path.resolve("assets/page.css"),
      now: () => Date.UTC(2026, 10, 23),
      print: (text) => {
        printed += text;
      },
      complain: (text) => {
        complained += text;
      },
    });
    return { code, printed, complained };
  };
  const put = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);
  return { folder, galley, put };
}

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
      { ...story(photo("a"), photo("b", { asset: b, format: "png" }), photo("c")), fields: fields({ language: "en" }) },
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
  expect(await galley("quotes")).toEqual({
    code: 2,
    printed: "",
    complained: 'There is no command "quotes"; there are list, import and export.\n',
  });
  expect(await galley("export", "nothing", "--as", "page", "--to", "x")).toMatchObject({ code: 2 });
  expect(await galley("--help")).toMatchObject({ code: 0, printed: expect.stringContaining("galley export") });
});

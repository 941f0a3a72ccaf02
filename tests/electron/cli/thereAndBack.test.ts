import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { commandLine } from "./commandLine";

/** What an export writes of a story apart from its pictures' names and sizes, which are those of new originals. */
function withoutPictures(text: string): string {
  return text.replace(/media\/[0-9a-f]{16}-\d+\.jpg/g, "PICTURE");
}

const sample = path.resolve("assets/samples/lighthouse.ru.json");
const why = ["--override", "a test"];

test("a story goes out as Markdown and ninjs with its pictures, and both come back with them", async () => {
  const { folder, galley } = commandLine();
  const id = (await galley("import", sample)).printed.trim();
  for (const [profile, name] of [
    ["markdown", "story.md"],
    ["ninjs", "ninjs.json"],
  ] as const) {
    const [first, second] = [path.join(folder, `${profile}-1`), path.join(folder, `${profile}-2`)];
    expect(await galley("export", id, "--as", profile, "--to", first, ...why)).toMatchObject({ code: 0 });
    const back = await galley("import", path.join(first, name));
    expect(back).toMatchObject({ code: 0, complained: "" });
    const media = path.join(folder, "library", back.printed.trim(), "media");
    const originals = readdirSync(media).filter((file) => file.endsWith(".jpg"));
    expect(originals).toHaveLength(3);
    for (const file of originals)
      expect(
        createHash("sha256")
          .update(readFileSync(path.join(media, file)))
          .digest("hex"),
      ).toBe(file.slice(0, 64));
    if (profile !== "markdown") continue;
    expect(await galley("export", back.printed.trim(), "--as", profile, "--to", second, ...why)).toMatchObject({
      code: 0,
    });
    const [before = "", after] = [first, second].map((out) =>
      withoutPictures(readFileSync(path.join(out, name), "utf8")),
    );
    expect(after).toBe(before);
  }
});

test("a picture that is not beside the file, or has another name than ours, leaves its place and is told", async () => {
  const { folder, galley } = commandLine();
  mkdirSync(path.join(folder, "inside"));
  writeFileSync(
    path.join(folder, "inside", "a.md"),
    "![A](media/0123456789abcdef-480.jpg)\n\n![B](../b.jpg)\n\n![C](https://example.org/c.jpg)\n",
  );
  copyFileSync("assets/samples/photos/pier.jpg", path.join(folder, "b.jpg"));
  const { complained, code } = await galley("import", "inside/a.md");
  expect({ code, complained }).toEqual({
    code: 0,
    complained: ["media/0123456789abcdef-480.jpg", "../b.jpg", "https://example.org/c.jpg"]
      .map((address) => `inside/a.md: The picture ${address} is not beside the story; its place is kept.\n`)
      .join(""),
  });
});

test("a Markdown file is exported without a library", async () => {
  const { folder, galley } = commandLine();
  writeFileSync(path.join(folder, "a.md"), "# Ice\n\nIt **ran**.\n");
  expect(await galley("export", "a.md", "--as", "text", "--to", "out", ...why)).toMatchObject({ code: 0 });
  expect(readFileSync(path.join(folder, "out", "story.txt"), "utf8")).toBe("Ice\n\nIt ran.\n");
});

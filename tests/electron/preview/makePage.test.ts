import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportStory } from "../../../article/export/exportStory";
import { allRenditions } from "../../../article/export/rendition";
import type { Story } from "../../../article/story";
import { storyJson } from "../../../article/writeStory";
import { realDisk } from "../../../electron/library/disk/disk";
import { makePage, type PageRequest } from "../../../electron/preview/makePage";
import { exportInput, fields, p, photo, said, story } from "../../builders";

let storyFolder = "";
beforeEach(() => {
  storyFolder = mkdtempSync(path.join(os.tmpdir(), "galley-page-"));
});
afterEach(() => rmSync(storyFolder, { recursive: true, force: true }));

const now = "2026-11-26T12:00:00+00:00";
const written = story(p("Words"), said("Others", "Anna"), photo("a"), photo("b"));

function keep(letter: string, ...widths: readonly number[]): void {
  const folder = path.join(storyFolder, "media", letter.repeat(64));
  mkdirSync(folder, { recursive: true });
  for (const width of widths) writeFileSync(path.join(folder, `${width}.jpg`), "");
}

function make(what: Story, changes: Partial<PageRequest> = {}) {
  const { publication, stylesheet, singleFile, furniture } = exportInput(what);
  const request = { publication, stylesheet, singleFile, furniture, now, ...changes };
  return makePage(realDisk, { story: JSON.stringify(storyJson(what)), storyFolder, ...request });
}

describe("the page that is looked at", () => {
  test("is the page that an export would write, with its notes", async () => {
    keep("a", 480, 960, 1600);
    keep("b", 480, 960, 1600);
    const { files, notes } = exportStory("page", exportInput(written, { renditions: allRenditions(written) }));
    const page = await make(written);
    expect({ html: page.html, notes: page.notes }).toEqual({
      html: files.flatMap((file) => (file.kind === "text" ? [file.text] : [])).join(""),
      notes,
    });
  });

  test("names the pictures that are there, and says where each is", async () => {
    keep("a", 960);
    const { html, pictures } = await make(written);
    const name = `media/${"a".repeat(16)}-960.jpg`;
    const file = path.join(storyFolder, "media", "a".repeat(64), "960.jpg");
    expect([...pictures]).toEqual([[name, { file, type: "image/jpeg" }]]);
    expect(html).toContain(name);
    expect(html).not.toContain("bbbb");
  });

  test("says until when the story is held back", async () => {
    const held = { ...written, fields: fields({ embargoUntil: "2026-11-27" }) };
    expect([(await make(written)).embargo, (await make(held)).embargo.replaceAll("\u00a0", " ")]).toEqual([
      "",
      "Embargoed until 27 November 2026",
    ]);
  });

  test("needs no media folder", async () => {
    rmSync(storyFolder, { recursive: true });
    expect((await make(written)).pictures.size).toBe(0);
  });

  test.each(["[]", '"words"', "null", "{"])("is not made of %s, which is no story", async (text) => {
    await expect(makePage(realDisk, { ...(await requestOf(text)) })).rejects.toThrow();
  });
});

async function requestOf(text: string): Promise<PageRequest> {
  const { publication, stylesheet, singleFile, furniture } = exportInput(written);
  return { story: text, storyFolder, publication, stylesheet, singleFile, furniture, now };
}

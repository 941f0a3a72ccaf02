import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerMedia, type WantedMedia } from "../../electron/mediaFiles";

const asset = "a".repeat(64);
let folder = "";
let asked: WantedMedia[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "galley-media-"));
  asked = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function ask(address: string, type = "image/jpeg") {
  const file = path.join(folder, "photo");
  writeFileSync(file, "bytes");
  return answerMedia(async (wanted) => {
    asked.push(wanted);
    return { path: file, type };
  }, address);
}

test("the library is asked for story, photo and width, and its file is served as a picture that cannot act", async () => {
  const response = await ask(`media://story/0123456789ab/${asset}/960`);
  expect(asked).toEqual([{ story: "0123456789ab", asset, size: 960 }]);
  expect({ text: await response.text(), headers: Object.fromEntries(response.headers) }).toEqual({
    text: "bytes",
    headers: {
      "access-control-allow-origin": "app://galley",
      "content-security-policy": "default-src 'none'; sandbox",
      "content-type": "image/jpeg",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
    },
  });
});

test("the original is asked for by that word", async () => {
  await ask(`media://story/0123456789ab/${asset}/original`);
  expect(asked).toEqual([{ story: "0123456789ab", asset, size: "original" }]);
});

test.each(["text/html", "image/svg+xml", "application/pdf"])("a file of type %s does not leave", async (type) => {
  expect((await ask(`media://story/0123456789ab/${asset}/960`, type)).status).toBe(404);
});

test.each([
  `media://story/../${asset}/960`,
  `media://story/..%2f..%2fetc/${asset}/960`,
  `media://story/0123456789ab/..%2f..%2fpasswd/960`,
  `media://story/0123456789ab/${asset}/../../960`,
  `media://story/0123456789ab/${asset}/0960`,
  `media://story/0123456789ab/${asset}/960?x=1`,
  `media://story/0123456789ab/${asset.toUpperCase()}/960`,
  `media://other/0123456789ab/${asset}/960`,
])("%s is not found, and the library is not asked", async (address) => {
  expect((await ask(address)).status).toBe(404);
  expect(asked).toEqual([]);
});

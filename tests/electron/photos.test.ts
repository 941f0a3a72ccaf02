import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { DecodedPhoto } from "../../electron/decoder/decoded";
import { done, type Outcome, refused } from "../../electron/library/outcome";
import { startPhotos } from "../../electron/photos";

const asset = "a".repeat(64);
const story = "0123456789ab";
const metadata = { caption: "Пирс", alt: "", credit: "Анна Лунь", copyright: "" };
const decoded: DecodedPhoto = {
  width: 1000,
  height: 500,
  metadata,
  renditions: [480, 960, 1000].map((width) => ({ width, bytes: new Uint8Array(width) })),
};
const added = { kind: "added", asset, format: "jpeg", width: 1000, height: 500, ...metadata };

let folder = "";
let events: unknown[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "galley-photos-"));
  events = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Circumstances {
  readonly chosen?: readonly string[];
  readonly refusal?: string;
  readonly original?: string;
  readonly decode?: () => Promise<DecodedPhoto>;
  readonly keepRendition?: () => Outcome<null>;
}

function photosWith(circumstances: Circumstances) {
  const { chosen = [], refusal, original = "/original", decode, keepRendition = () => done(null) } = circumstances;
  return startPhotos({
    media: {
      store: async (_story, _fileName, source) => {
        const parts: Uint8Array[] = [];
        for await (const part of source) parts.push(part);
        const bytes = Buffer.concat(parts);
        events.push(`stored ${bytes}`);
        if (refusal) return refused(refusal);
        return done({ asset, format: "jpeg", width: 0, height: 0, orientation: 1, bytes: bytes.length });
      },
      storeRendition: async (_story, _asset, width, format) => {
        events.push(`kept ${width}.${format}`);
        return keepRendition();
      },
      find: async () => ({ path: original, type: "image/jpeg" }),
      adopt: async () => done(true),
    },
    decoder: { decode: decode ?? (async () => decoded) },
    dialogs: { choosePhotos: async () => chosen.map((name) => path.join(folder, name)) },
    send: (name, payload) => events.push(name === "photoProgress" ? payload : name),
  });
}

const ticket = "first";
const bytes = new TextEncoder().encode("photo");
const one = { id: story, fileName: "pier.jpg", bytes, ticket };

test("a photo is stored, decoded, made smaller, and described by its own file", async () => {
  const { answers } = photosWith({});
  expect(await answers.addPhoto(one)).toEqual(done({ ...added, fileName: "pier.jpg" }));
  const progress = (part: number) => ({ ticket, fileName: "pier.jpg", part, number: 1, of: 1 });
  expect(events).toEqual([
    progress(0),
    "stored photo",
    progress(0.3),
    progress(0.8),
    "kept 480.jpg",
    "kept 960.jpg",
    "kept 1000.jpg",
    progress(1),
  ]);
});

test("chosen photos come one after the other, and a bad one does not hold up the rest", async () => {
  for (const name of ["one.jpg", "two.jpg"]) writeFileSync(path.join(folder, name), name);
  let asked = 0;
  const decode = async () => {
    asked += 1;
    if (asked === 1) throw new Error("The decoder crashed.");
    return decoded;
  };
  const { answers } = photosWith({ chosen: ["one.jpg", "two.jpg"], decode });
  const sentence = "“one.jpg” is damaged, or too large to be opened. Nothing was added.";
  expect(await answers.choosePhotos({ id: story, many: true, ticket })).toEqual(
    done([
      { kind: "refused", fileName: "one.jpg", sentence },
      { ...added, fileName: "two.jpg" },
    ]),
  );
  expect(events).toContainEqual({ ticket, fileName: "two.jpg", part: 1, number: 2, of: 2 });
});

test("what the library refuses is not decoded", async () => {
  const decode = () => Promise.reject(new Error("It was decoded."));
  const { answers } = photosWith({ refusal: "“pier.jpg” is a web page, not a photo.", decode });
  expect(await answers.addPhoto(one)).toEqual(
    done({ kind: "refused", fileName: "pier.jpg", sentence: "“pier.jpg” is a web page, not a photo." }),
  );
});

test("a disk that is full in the middle refuses the photo, and says why", async () => {
  const { answers } = photosWith({ keepRendition: () => refused("The disk is full.") });
  expect(await answers.addPhoto(one)).toEqual(
    done({ kind: "refused", fileName: "pier.jpg", sentence: "The disk is full." }),
  );
  expect(events).not.toContainEqual(expect.objectContaining({ part: 1 }));
});

test("thinking better of the dialog adds nothing", async () => {
  const { answers } = photosWith({});
  expect(await answers.choosePhotos({ id: story, many: true, ticket })).toEqual(done([]));
  expect(events).toEqual([]);
});

test("the smaller pictures are made anew from an original that is whole, and from no other", async () => {
  const original = path.join(folder, "original");
  writeFileSync(original, "photo");
  const { remake } = photosWith({ original });
  await remake(story, asset);
  expect(events).toEqual([]);
  await remake(story, createHash("sha256").update("photo").digest("hex"));
  expect(events).toEqual(["kept 480.jpg", "kept 960.jpg", "kept 1000.jpg"]);
});

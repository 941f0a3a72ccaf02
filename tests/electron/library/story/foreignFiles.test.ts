import { utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { realDisk } from "../../../../electron/library/disk/disk";
import { encodeFrame, frameKinds } from "../../../../electron/library/log/frame";
import { headerFrame } from "../../../../electron/library/log/header";
import { ForeignFiles } from "../../../../electron/library/story/foreignFiles";
import { idNumber } from "../../../builders";
import { newFolder } from "../place";

const header = Buffer.from(headerFrame("lineage", [], 0));

/** A log of "a", "b", "c", each typed behind the one before. */
function typed(): readonly Buffer[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const letter of "abc") doc.getText("text").insert(doc.getText("text").length, letter);
  return updates.map((bytes, index) => {
    return Buffer.from(encodeFrame({ sequence: index + 1, at: 0, kind: frameKinds.update, bytes }));
  });
}

const blank = (frame: Buffer) => Buffer.alloc(frame.length);

test.each([
  ["a hole", ([one = header, two = header, three = header]: readonly Buffer[]) => [header, one, blank(two), three]],
  ["no header", (frames: readonly Buffer[]) => [blank(header), ...frames]],
])("another's log that comes with %s shows whole when it is whole", async (_, holed) => {
  const folder = await newFolder();
  const file = path.join(folder, `edits-${idNumber(1)}-1.log`);
  const foreign = new ForeignFiles({ disk: realDisk, folder, writer: idNumber(2), lineage: "lineage", pieces: [] });
  const shown = new Y.Doc();
  const frames = typed();
  for (const [time, content] of [holed(frames), [header, ...frames]].entries()) {
    await writeFile(file, Buffer.concat(content));
    await utimes(file, 1000 + time, 1000 + time);
    const { updates, otherLineage } = await foreign.read();
    expect(otherLineage).toBe(false);
    for (const update of updates) Y.applyUpdate(shown, update);
  }
  expect(shown.getText("text").toString()).toBe("abc");
});

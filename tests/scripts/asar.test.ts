import { expect, it } from "vitest";
import { asarOf } from "../../scripts/runtime/asar.mjs";

it("keeps the bytes of every file at the offset that the header names", () => {
  const files = new Map([
    ["main.js", Buffer.from("Заголовок")],
    ["package.json", Buffer.from("{}")],
  ]);

  const archive = asarOf(files);
  const headerLength = archive.readUInt32LE(12);
  const { files: entries } = JSON.parse(archive.subarray(16, 16 + headerLength).toString("utf8"));
  const bodies = archive.subarray(8 + archive.readUInt32LE(4));

  expect(entries).toEqual({ "main.js": { size: 18, offset: "0" }, "package.json": { size: 2, offset: "18" } });
  expect(bodies.toString("utf8")).toBe("Заголовок{}");
});

import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "vite";
import { describe, expect, test } from "vitest";
import { idNumber, p, story as storyOf } from "../../../builders";
import { newFolder } from "../place";
import { start, Typist, value } from "../typist";

const id = idNumber(900);

async function typeWith(libraryWorker: string, folder: string): Promise<unknown> {
  const library = await start(folder, { libraryWorker, compactAt: 2 });
  value(await library.create(storyOf(p("Body."))));
  const typist = await Typist.open(library, id);
  for (const text of ["One", " two", " three"]) {
    typist.type(text);
    value(await library.settle(id));
  }
  const { number } = value(await library.history.keepVersion(id, "named", "Three words"));
  const version = JSON.parse(value(await library.history.readVersion(id, number))).fields.headline;
  const { versions } = value(await library.history.listVersions(id));
  const { through = 0 } = value(await library.history.writingDay(id)).at(-1) ?? {};
  const past = [through - 1, through].map((place) => library.history.storyAt(id, place));
  const moments = (await Promise.all(past)).map((moment) => JSON.parse(value(moment)).fields.headline);
  value(await library.stop());
  const notSettled = library.events.filter(({ kind }) => kind === "notSettled");
  const json = JSON.parse(await readFile(path.join(folder, id, "story.json"), "utf8"));
  return { notSettled, headline: json.story.fields.headline, version, named: versions.at(-1)?.name, moments };
}

const expected = {
  notSettled: [],
  headline: "One two three",
  version: "One two three",
  named: "Three words",
  moments: ["One two", "One two three"],
};

describe("settling, compacting and looking back", () => {
  test("happen in the built worker", async () => {
    const folder = await newFolder();
    const outDir = `${folder}-built`;
    await build({
      configFile: false,
      logLevel: "silent",
      ssr: { noExternal: true },
      build: {
        ssr: "electron/library/worker/libraryWorker.ts",
        target: "node18",
        outDir,
        rolldownOptions: { output: { format: "cjs", entryFileNames: "[name].cjs" } },
      },
    });
    expect(await typeWith(path.join(outDir, "libraryWorker.cjs"), folder)).toEqual(expected);
  });

  test.each([
    ["dies at its first task", 'require("node:worker_threads").parentPort.on("message", () => process.exit(1))'],
    ["does not start", "throw new Error('made by a test')"],
  ])("happen here when the worker %s", async (_, code) => {
    const folder = await newFolder();
    const worker = `${folder}-worker.cjs`;
    await writeFile(worker, code);
    expect(await typeWith(worker, folder)).toEqual(expected);
  });
});

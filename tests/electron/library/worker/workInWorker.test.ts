import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "vite";
import { describe, expect, test } from "vitest";
import { idNumber, p, story as storyOf } from "../../../builders";
import { newFolder } from "../place";
import { start, Typist, value } from "../typist";

const id = idNumber(900);

async function typeWith(libraryWorker: string, folder: string) {
  const library = await start(folder, { libraryWorker, compactAt: 2 });
  value(await library.create(storyOf(p("Body."))));
  const typist = await Typist.open(library, id);
  for (const text of ["One", " two", " three"]) {
    typist.type(text);
    value(await library.settle(id));
  }
  const { number } = value(await library.history.keepVersion(id, "named", "Three words"));
  return { library, number };
}

async function lookBack({ library, number }: Awaited<ReturnType<typeof typeWith>>) {
  const version = JSON.parse(value(await library.history.readVersion(id, number))).fields.headline;
  const { versions } = value(await library.history.listVersions(id));
  const { through = 0 } = value(await library.history.writingDay(id)).at(-1) ?? {};
  const past = [through - 1, through].map((place) => library.history.storyAt(id, place));
  const moments = (await Promise.all(past)).map((moment) => JSON.parse(value(moment)).fields.headline);
  return { version, named: versions.at(-1)?.name, moments };
}

async function expectSettled({ library }: Awaited<ReturnType<typeof typeWith>>, folder: string): Promise<void> {
  value(await library.stop());
  expect(library.events.filter(({ kind }) => kind === "notSettled")).toEqual([]);
  const json = JSON.parse(await readFile(path.join(folder, id, "story.json"), "utf8"));
  expect(json.story.fields.headline).toBe("One two three");
}

const threeWords = { version: "One two three", named: "Three words", moments: ["One two", "One two three"] };

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
    const typed = await typeWith(path.join(outDir, "libraryWorker.cjs"), folder);
    expect(await lookBack(typed)).toEqual(threeWords);
    await expectSettled(typed, folder);
  });

  test.each([
    ["dies at its first task", 'require("node:worker_threads").parentPort.on("message", () => process.exit(1))'],
    ["does not start", "throw new Error('made by a test')"],
  ])("where the worker %s, what must be happens here, and looking back is refused in words", async (_, code) => {
    const folder = await newFolder();
    const worker = `${folder}-worker.cjs`;
    await writeFile(worker, code);
    const typed = await typeWith(worker, folder);
    const versions = await typed.library.history.listVersions(id);
    expect(versions).toMatchObject({ ok: false, sentence: expect.stringContaining("begins anew") });
    await expectSettled(typed, folder);
    const later = await start(folder);
    expect(await lookBack({ ...typed, library: later })).toEqual(threeWords);
    value(await later.stop());
  });
});

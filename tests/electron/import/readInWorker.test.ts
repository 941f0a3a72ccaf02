import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readInWorker } from "../../../electron/import/readInWorker";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "galley-reader-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A worker that does with a file what the line of code says. */
function workerThat(does: string): string {
  const file = path.join(folder, "worker.cjs");
  const head = 'const { parentPort } = require("node:worker_threads");';
  writeFileSync(file, `${head}\nparentPort.once("message", ({ fileName, bytes }) => { ${does} });`);
  return file;
}

const file = { fileName: "a.md", bytes: Buffer.from("Words") };

test("what the worker reads comes back", async () => {
  const answers = "parentPort.postMessage({ kind: 'refused', sentence: fileName + ': ' + Buffer.from(bytes) })";
  expect(await readInWorker(workerThat(answers))(file)).toEqual({ kind: "refused", sentence: "a.md: Words" });
});

test("a file that takes too long is given up, and the thread that asked goes on meanwhile", async () => {
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 10);
  const outcome = await readInWorker(workerThat("for (;;) {}"), 300)(file);
  clearInterval(ticking);
  expect(outcome).toEqual({
    kind: "refused",
    sentence: "It takes too long to read, so it is hardly a story. Import a part of it.",
  });
  expect(ticks).toBeGreaterThan(3);
});

test("a file that needs more memory than there is, is refused", async () => {
  const hoards = 'throw Object.assign(new Error("full"), { code: "ERR_WORKER_OUT_OF_MEMORY" })';
  expect(await readInWorker(workerThat(hoards))(file)).toEqual({
    kind: "refused",
    sentence: "There is not enough memory to read it. Import a part of it.",
  });
});

test("a story that is nested too deep to come over is refused", async () => {
  const worker = workerThat("let x = {}; for (let i = 0; i < 3000; i++) x = { x }; parentPort.postMessage(x)");
  const outcome = await readInWorker(worker)(file);
  expect(outcome).toEqual({ kind: "refused", sentence: "It is nested too deep to be a story." });
});

test("a mistake in the worker, or its end, is a mistake and not a wait without end", async () => {
  await expect(readInWorker(workerThat('throw new Error("ours")'))(file)).rejects.toThrow("ours");
  await expect(readInWorker(workerThat("process.exit(1)"))(file)).rejects.toThrow("has ended");
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startAnswering } from "../../../electron/workers/answering";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "galley-worker-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const head = `const { parentPort, threadId } = require("node:worker_threads");`;

/** A worker that does with a question what the line of code says. */
function workerThat(does: string): string {
  const file = path.join(folder, "worker.cjs");
  writeFileSync(file, `${head}\nparentPort.on("message", ({ number, request: story }) => { ${does} });`);
  return file;
}

const answers = "parentPort.postMessage({ number, answer: story });";

test("each answer goes to who asked for it, whichever comes first", async () => {
  const worker = startAnswering<string, string>(
    workerThat(`setTimeout(() => { ${answers} }, story === "slow" ? 30 : 0);`),
  );
  const made = await Promise.all([worker.ask("slow"), worker.ask("fast")]);
  expect(made).toEqual(["slow", "fast"]);
  worker.stop();
});

test("what goes wrong in the worker goes wrong for the one question", async () => {
  const fails = `if (story === "bad") parentPort.postMessage({ number, problem: "It is bad." }); else { ${answers} }`;
  const worker = startAnswering<string, string>(workerThat(fails));
  await expect(worker.ask("bad")).rejects.toThrow("It is bad.");
  expect(await worker.ask("good")).toBe("good");
  worker.stop();
});

test("a worker that dies fails what it was at, and the next question has another one", async () => {
  const worker = startAnswering<string, string>(workerThat(`if (story === "last") process.exit(1); ${answers}`));
  await expect(worker.ask("last")).rejects.toThrow("has ended.");
  expect(await worker.ask("again")).toBe("again");
  worker.stop();
});

test("an idle worker goes, and the next question has another one", async () => {
  const worker = startAnswering<string, string>(
    workerThat("parentPort.postMessage({ number, answer: String(threadId) });"),
    10,
  );
  const first = await worker.ask("");
  await new Promise((resolve) => setTimeout(resolve, 100));
  const second = await worker.ask("");
  expect(second).not.toBe(first);
  worker.stop();
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { noPublication } from "../../../article/publication/publication";
import { makeInWorker } from "../../../electron/preview/makeInWorker";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "galley-worker-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const head = `const { parentPort, threadId } = require("node:worker_threads");
const page = (html) => ({ html, pictures: new Map(), notes: [] });`;

/** A worker that does with a story what the line of code says. */
function workerThat(does: string): string {
  const file = path.join(folder, "worker.cjs");
  writeFileSync(file, `${head}\nparentPort.on("message", ({ number, request: { story } }) => { ${does} });`);
  return file;
}

function requestOf(story: string) {
  return {
    story,
    storyFolder: "",
    publication: noPublication,
    stylesheet: "",
    singleFile: false,
    furniture: true,
    now: "",
  };
}

const answers = "parentPort.postMessage({ number, page: page(story) });";

test("each page goes to who asked for it, whichever is made first", async () => {
  const maker = makeInWorker(workerThat(`setTimeout(() => { ${answers} }, story === "slow" ? 30 : 0);`));
  const made = await Promise.all([maker.make(requestOf("slow")), maker.make(requestOf("fast"))]);
  expect(made.map(({ html }) => html)).toEqual(["slow", "fast"]);
  maker.stop();
});

test("what goes wrong in the worker goes wrong for the one page", async () => {
  const fails = `if (story === "bad") parentPort.postMessage({ number, problem: "It is bad." }); else { ${answers} }`;
  const maker = makeInWorker(workerThat(fails));
  await expect(maker.make(requestOf("bad"))).rejects.toThrow("It is bad.");
  expect((await maker.make(requestOf("good"))).html).toBe("good");
  maker.stop();
});

test("a worker that dies fails what it was at, and the next page has another one", async () => {
  const maker = makeInWorker(workerThat(`if (story === "last") process.exit(1); ${answers}`));
  await expect(maker.make(requestOf("last"))).rejects.toThrow("The worker that makes pages has ended.");
  expect((await maker.make(requestOf("again"))).html).toBe("again");
  maker.stop();
});

test("an idle worker goes, and the next page has another one", async () => {
  const maker = makeInWorker(workerThat("parentPort.postMessage({ number, page: page(String(threadId)) });"), 10);
  const first = (await maker.make(requestOf(""))).html;
  await new Promise((resolve) => setTimeout(resolve, 100));
  const second = (await maker.make(requestOf(""))).html;
  expect(second).not.toBe(first);
  maker.stop();
});

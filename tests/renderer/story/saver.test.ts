// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { startHistory } from "../../../renderer/editor/shared/history";
import { type Saver, startSaver } from "../../../renderer/story/saver";

const id = "0123456789ab";
const done = { ok: true, value: undefined };
const notOpen = { ok: false, sentence: "The story is not open." };

/** The machine's side: which opening it has, what it holds of it, and what it was asked. */
class Machine {
  opening = 1;
  /** Whether the opening that was given last is still there. */
  isOpen = true;
  isFull = false;
  readonly disk = new Y.Doc();
  readonly asked: string[] = [];
  readonly #listeners = new Map<string, Set<(payload: unknown) => void>>();

  readonly on = (name: string, listener: (payload: unknown) => void) => {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  };

  tell(name: string, payload: object): void {
    for (const listener of this.#listeners.get(name) ?? []) listener({ id, ...payload });
  }

  readonly call = async (name: string, input: Record<string, unknown>): Promise<unknown> => {
    this.asked.push(name);
    await Promise.resolve();
    if (name === "openStory") return this.#reopen(input.after);
    if (!this.isOpen || input.opening !== this.opening) return notOpen;
    if (this.isFull) return done;
    Y.applyUpdate(this.disk, (input.update ?? input.state) as Uint8Array);
    this.tell("durable", { through: input.number ?? input.through });
    return done;
  };

  #reopen(after: unknown) {
    if (after !== this.opening) return { ok: false, sentence: "The story has been opened again since." };
    this.opening += 1;
    this.isOpen = true;
    const value = {
      opening: this.opening,
      state: Y.encodeStateAsUpdate(this.disk),
      readOnly: "",
      notices: [],
      view: null,
    };
    return { ok: true, value };
  }

  get words(): string {
    return this.disk.getText("field:headline").toString();
  }
}

let machine: Machine;
let doc: Y.Doc;
let saver: Saver;

beforeEach(() => {
  machine = new Machine();
  vi.stubGlobal("galley", machine);
  doc = new Y.Doc();
  saver = startSaver(id, machine.opening, doc, startHistory(doc));
});
afterEach(() => {
  saver.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function type(text: string): void {
  const headline = doc.getText("field:headline");
  doc.transact(() => headline.insert(headline.length, text), "person");
}

test("what is on disk is whole, and what is on its way is not", async () => {
  type("One");
  expect([saver.isWhole(), saver.status()]).toEqual([false, "saving"]);
  expect(await saver.whyUnsaved()).toBe("");
  expect([saver.isWhole(), saver.status(), machine.words]).toEqual([true, "saved", "One"]);
});

test("a story that the machine has closed is opened again, and nothing typed is lost", async () => {
  type("Before, ");
  await saver.settle();
  machine.isOpen = false;
  for (const word of ["while ", "it ", "was ", "closed"]) type(word);
  expect(saver.isWhole()).toBe(false);
  await saver.settle();
  type(", after");
  await saver.settle();
  expect([saver.isWhole(), saver.status(), saver.opening(), machine.words]).toEqual([
    true,
    "saved",
    2,
    "Before, while it was closed, after",
  ]);
  expect(machine.asked.filter((name) => name === "openStory" || name === "replaceState")).toEqual([
    "openStory",
    "replaceState",
  ]);
});

test("what is on disk and not here is kept when the whole document takes its place", async () => {
  machine.isOpen = false;
  machine.disk.getText("field:standfirst").insert(0, "From elsewhere");
  type("Typed");
  await saver.settle();
  expect([machine.words, machine.disk.getText("field:standfirst").toString()]).toEqual(["Typed", "From elsewhere"]);
  expect(doc.getText("field:standfirst").toString()).toBe("From elsewhere");
});

test("a document that somebody else has opened since does not take the story back, and says that it is not saved", async () => {
  vi.useFakeTimers();
  machine.opening = 7;
  type("Left behind");
  await saver.settle();
  expect([saver.isWhole(), saver.status(), machine.opening, machine.words]).toEqual([
    false,
    { notSaved: "The story has been opened again since." },
    7,
    "",
  ]);
});

test("a story that cannot be opened again is tried again, and then it is all there", async () => {
  vi.useFakeTimers();
  machine.isOpen = false;
  machine.opening = 0;
  type("Typed");
  await saver.settle();
  expect(saver.isWhole()).toBe(false);
  machine.opening = 1;
  await vi.advanceTimersByTimeAsync(3000);
  expect([saver.isWhole(), machine.words]).toEqual([true, "Typed"]);
});

test("what the machine took and the disk did not is not whole, and the sentence says why", async () => {
  vi.useFakeTimers();
  machine.isFull = true;
  type("Typed");
  const why = saver.whyUnsaved();
  machine.tell("notSaved", { sentence: "The disk is full." });
  await vi.advanceTimersByTimeAsync(3000);
  expect(await why).toBe("The disk is full.");
});

test("trying now hands over the whole document at once, and what was not saved is", async () => {
  vi.useFakeTimers();
  machine.isFull = true;
  type("Typed");
  await saver.settle();
  machine.tell("notSaved", { sentence: "The disk is full." });
  await saver.retry();
  expect(saver.status()).toEqual({ notSaved: "The disk is full." });
  machine.isFull = false;
  await saver.retry();
  expect([saver.isWhole(), saver.status(), machine.words]).toEqual([true, "saved", "Typed"]);
});

test("trying now opens a lost story again without waiting for the next attempt", async () => {
  vi.useFakeTimers();
  machine.isOpen = false;
  machine.opening = 0;
  type("Typed");
  await saver.settle();
  machine.opening = 1;
  await saver.retry();
  expect([saver.isWhole(), machine.words]).toEqual([true, "Typed"]);
});

test("what was handed over is not kept for ever", async () => {
  const { call } = machine;
  const answers: WeakRef<object>[] = [];
  vi.stubGlobal("galley", {
    ...machine,
    call: async (name: string, input: Record<string, unknown>) => {
      const answer = { ...((await call(name, input)) as object) };
      answers.push(new WeakRef(answer));
      return answer;
    },
  });
  for (let index = 0; index < 20; index += 1) type("x");
  await saver.settle();
  await collectGarbage();
  expect([answers.length, answers.filter((answer) => answer.deref()).length]).toEqual([20, 0]);
});

async function collectGarbage(): Promise<void> {
  const { setFlagsFromString } = await import("node:v8");
  const { runInNewContext } = await import("node:vm");
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (typeof collect === "function") collect();
  }
}

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Block } from "../../../../article/blocks/block";
import { noPublication, type Publication } from "../../../../article/publication/publication";
import type { Fields } from "../../../../article/story";
import type { Draft } from "../../../../renderer/story/draft";
import { type Checking, startChecking } from "../../../../renderer/story/preflight/checking";
import { byline, fields, p, story } from "../../../builders";

/** How many milliseconds each idle moment has to spare, one after the other; then as many as one likes. */
let spareTimes: number[] = [];
let idleMoments = 0;

beforeEach(() => {
  vi.useFakeTimers({
    now: new Date("2026-11-14T17:30:00+03:00"),
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"],
  });
  spareTimes = [];
  idleMoments = 0;
  vi.stubGlobal("requestIdleCallback", (work: (deadline: { timeRemaining: () => number }) => void) =>
    setTimeout(() => {
      idleMoments += 1;
      const left = spareTimes.shift() ?? 50;
      let asked = 0;
      work({ timeRemaining: () => left - 10 * asked++ });
    }),
  );
  vi.stubGlobal("cancelIdleCallback", clearTimeout);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const good = fields({
  language: "en",
  headline: "A headline",
  standfirst: "S",
  slug: "lamp",
  bylines: [byline("Ann")],
});

/** A story that is open beside a machine; `write` and `setFields` are what a person does, `tell` what the machine tells of. */
function open(body: readonly Block[], its: Fields = good) {
  const machine = { slugs: [] as string[], publication: noPublication as Publication };
  const heard: (() => void)[] = [];
  const on = (_name: string, listener: () => void) => {
    heard.push(listener);
    return () => undefined;
  };
  const call = async (name: string) => ({
    ok: true,
    value: name === "publications" ? [machine.publication] : machine.slugs,
  });
  Object.assign(window, { galley: { call, on } });
  let now = { body, fields: its };
  let typed: (payload: unknown) => void = () => undefined;
  let around: () => void = () => undefined;
  let threads = {};
  let said: () => void = () => undefined;
  const draft = {
    id: "000000000900",
    body: {
      editor: {
        registerUpdateListener: (listener: typeof typed) => {
          typed = listener;
          return () => {
            typed = () => undefined;
          };
        },
      },
      mirror: { blocks: () => now.body, entries: () => now.body.map((block) => ({ block, marked: null })) },
    },
    around: () => ({ fields: now.fields }),
    onAround: (listener: () => void) => {
      around = listener;
      return () => undefined;
    },
    threads: {
      read: () => threads,
      listen: (listener: () => void) => {
        said = listener;
        return () => undefined;
      },
    },
  } as unknown as Draft;
  const checking = startChecking(draft);
  return {
    checking,
    machine,
    write: (changed: readonly Block[]) => {
      now = { ...now, body: changed };
      typed({ dirtyElements: new Map([["1", true]]), dirtyLeaves: new Set() });
    },
    setFields: (changes: Partial<Fields>) => {
      now = { ...now, fields: { ...now.fields, ...changes } };
      around();
    },
    say: (entries: object) => {
      threads = entries;
      said();
    },
    tell: () => {
      for (const listener of heard) listener();
    },
  };
}

const found = (checking: Checking) => checking.read()?.findings.map(({ check }) => check) ?? null;
const afterPause = () => vi.advanceTimersByTimeAsync(450);

test("looks after a pause, not while somebody writes, and at fields as at the text", async () => {
  const { checking, write, setFields } = open(story(p("Words.")).body);
  expect(found(checking)).toBe(null);
  await afterPause();
  expect(found(checking)).toEqual([]);
  for (let key = 0; key < 10; key += 1) {
    write(story(p(`Words TK${"!".repeat(key)}`)).body);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect([found(checking), idleMoments]).toEqual([[], 1]);
  await afterPause();
  expect(found(checking)).toEqual(["leftovers"]);
  setFields({ headline: "" });
  await afterPause();
  expect(found(checking)).toEqual(["leftovers", "headline"]);
  checking.stop();
});

test("looks again when somebody says something", async () => {
  const { checking, say } = open(story(p("Words.")).body);
  await afterPause();
  const by = { id: "000000000001", name: "Ann", initials: "A", colour: "blue" };
  say({ "a/1": { kind: "comment", by, at: "2026-11-14T12:00:00Z", text: "Really?" } });
  await afterPause();
  expect(found(checking)).toEqual(["openComments"]);
  checking.stop();
});

test("reads a long story in pieces that fit into idle moments", async () => {
  spareTimes = [25, 25, 5];
  const paragraphs = Array.from({ length: 20 }, (_, n) => p(`Paragraph ${n}.`));
  const { checking } = open(story(...paragraphs).body);
  await afterPause();
  expect(idleMoments).toBeGreaterThan(3);
  expect(found(checking)).toEqual([]);
  checking.stop();
});

test("knows the slugs of the other stories, and how the publication weighs each check", async () => {
  const { checking, machine, tell } = open(story(p("Words TK.")).body);
  Object.assign(machine, { slugs: ["lamp"], publication: { ...noPublication, checks: { leftovers: "off" } } });
  tell();
  await afterPause();
  expect(found(checking)).toEqual(["slugUsed"]);
  const all = checking.read()?.passed ?? 0;
  machine.slugs = [];
  window.dispatchEvent(new Event("focus"));
  await afterPause();
  expect([found(checking), checking.read()?.passed]).toEqual([[], all + 1]);
  checking.stop();
});

test("an embargo ends by itself", async () => {
  const { checking } = open(story(p("Words.")).body, { ...good, embargoUntil: "2026-11-14T14:35Z" });
  await afterPause();
  expect(found(checking)).toEqual(["embargo"]);
  await vi.advanceTimersByTimeAsync(7 * 60_000);
  expect(found(checking)).toEqual([]);
  checking.stop();
});

test("looks at nothing any more once it has stopped", async () => {
  const { checking, write } = open(story(p("Words.")).body);
  await afterPause();
  checking.stop();
  write(story(p("TK")).body);
  await afterPause();
  expect(found(checking)).toEqual([]);
});

test("a language that the story does not say is guessed while somebody writes, and guessed anew", async () => {
  const { checking, write, setFields } = open(story(p("")).body, {
    ...good,
    language: "",
    headline: "",
    standfirst: "",
  });
  await afterPause();
  expect(checking.language().tag).toBe("");
  const heard = vi.fn();
  const stop = checking.onChange(heard);
  for (let key = 1; key <= 5; key += 1) {
    write(story(p("Ў раку".slice(0, key))).body);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect([checking.language(), heard.mock.calls.length]).toEqual([{ tag: "be", from: "words" }, 1]);
  await afterPause();
  expect(checking.read()?.language).toBe("be");
  for (let key = 1; key <= 5; key += 1) {
    write(story(p("И вот мост".slice(0, key * 2))).body);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(checking.language()).toEqual({ tag: "ru", from: "words" });
  setFields({ language: "ru" });
  await afterPause();
  expect(checking.language()).toEqual({ tag: "ru", from: "story" });
  stop();
  checking.stop();
});

test("a language that the story or the publication says is no guess", async () => {
  const said = open(story(p("Ён сышоў")).body);
  expect(said.checking.language()).toEqual({ tag: "en", from: "story" });
  said.checking.stop();
  const taken = open(story(p("Ён сышоў")).body, { ...good, language: "", headline: "", standfirst: "" });
  expect(taken.checking.language()).toEqual({ tag: "be", from: "words" });
  taken.machine.publication = { ...noPublication, language: "uk" };
  taken.tell();
  await afterPause();
  expect(taken.checking.language()).toEqual({ tag: "uk", from: "publication" });
  taken.checking.stop();
});

// @vitest-environment happy-dom
import { getExtensionDependencyFromEditor } from "@lexical/extension";
import { $getRoot } from "lexical";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Block } from "../../../article/blocks/block";
import type { AddedPhoto, EventPayload, PhotoOutcome } from "../../../electron/contract";
import { bringFiles, choosePhotos } from "../../../renderer/editor/incomingPhotos/bringIn";
import { atCaret, placeInGap } from "../../../renderer/editor/incomingPhotos/place";
import { chooseReplacement, type Question, replacePicture } from "../../../renderer/editor/replacedPhotos/replacePhoto";
import { ArrivalsExtension } from "../../../renderer/editor/shared/photo/arrivals";
import { intakeOf } from "../../../renderer/editor/shared/photo/intake";
import { p, photo, photoToCome, story, words } from "../../builders";
import { type OpenEditor, openEditor } from "./editor";
import { caret, caretAfter, caretInEmpty, type, written } from "./typing";

type Progress = EventPayload<"photoProgress">;
type Answer = (input: { readonly ticket: string; readonly fileName?: string }) => unknown;

/** The machine, answering as the test says; `tell` sends its progress. */
function fakeMachine(answers: Readonly<Record<string, Answer>>) {
  const listeners = new Set<(progress: Progress) => void>();
  const calls: string[] = [];
  const galley = {
    call: async (name: string, input: Parameters<Answer>[0]) => {
      calls.push(name);
      return answers[name]?.(input) ?? { ok: false, sentence: `Nobody answers “${name}”.` };
    },
    on: (_name: string, listener: (progress: Progress) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  Object.assign(window, { galley });
  const tell = (progress: Progress) => {
    for (const listener of [...listeners]) listener(progress);
  };
  return { calls, tell };
}

/** An answer that is given when the test wants. */
function later<Value>() {
  let give: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}

const silent = { caption: "", alt: "", credit: "", copyright: "" };

function added(letter: string, more: Partial<AddedPhoto> = {}): AddedPhoto {
  const picture = { asset: letter.repeat(64), fileName: `${letter}.jpg`, width: 2400, height: 1600 };
  return { kind: "added", format: "jpeg", ...picture, ...silent, ...more };
}

const refused = (fileName: string): PhotoOutcome => ({
  kind: "refused",
  fileName,
  sentence: `“${fileName}” is a web page.`,
});
const done = (value: unknown) => ({ ok: true, value });
const file = (name: string) => new File(["bytes"], name);

let open: OpenEditor;

function start(...blocks: readonly Block[]): void {
  open = openEditor(story(...blocks));
}

beforeEach(() => start(p("Before"), p("After")));

afterEach(() => {
  expect(open.saved()).toEqual(open.blocks());
  open.close();
});

const intake = () => intakeOf(open.editor);
const arrivals = () => [
  ...getExtensionDependencyFromEditor(open.editor, ArrivalsExtension).output.arrivals.value.values(),
];
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe("a photo that comes in", () => {
  test("is a placeholder with the caret in its caption at first, then it has its picture; how far it is stands in no document", async () => {
    const answer = later<unknown>();
    let ticket = "";
    const machine = fakeMachine({
      addPhoto: (input) => {
        ticket = input.ticket;
        return answer.promise;
      },
    });
    caretAfter(open, "Before");
    const coming = bringFiles(intake(), [file("a.jpg")], atCaret);
    await turn();
    const standIn = { ...photoToCome(), fileName: "a.jpg" };
    expect(written(open)).toEqual([p("Before"), standIn, p("After")]);
    expect(caret(open)).toBe("caption: ");
    machine.tell({ ticket, fileName: "a.jpg", part: 0.3, number: 1, of: 1 });
    machine.tell({ ticket: "another", fileName: "b.jpg", part: 0.9, number: 1, of: 1 });
    expect(arrivals()).toEqual([{ kind: "coming", fileName: "a.jpg", part: 0.3, number: 1, of: 1 }]);
    expect(open.saved()).toEqual(open.blocks());
    answer.give(done(added("a")));
    await coming;
    expect(written(open)).toEqual([p("Before"), photo("a"), p("After")]);
    expect(arrivals()).toEqual([]);
  });

  test("says what its file says, and is marked so; a caption written meanwhile stays", async () => {
    const answer = later<unknown>();
    fakeMachine({ addPhoto: () => answer.promise });
    caretAfter(open, "Before");
    const coming = bringFiles(intake(), [file("a.jpg")], atCaret);
    await turn();
    type(open, "My words");
    answer.give(done(added("a", { caption: "The file’s words", alt: "A boat", credit: "Anna", copyright: "© Anna" })));
    await coming;
    const facts = {
      alt: "A boat",
      credit: "Anna",
      copyright: "© Anna",
      fromFile: ["alt", "credit", "copyright"] as const,
    };
    expect(written(open)[1]).toEqual(photo("a", { ...facts, caption: words("My words") }));
  });

  test("brings its caption, which is marked until somebody changes it", async () => {
    fakeMachine({ addPhoto: () => done(added("a", { caption: "Boat\nat six" })) });
    caretAfter(open, "Before");
    await bringFiles(intake(), [file("a.jpg")], atCaret);
    expect(written(open)[1]).toEqual(photo("a", { caption: words("Boat at six"), fromFile: ["caption"] }));
    caretAfter(open, "six");
    type(open, "!");
    expect(written(open)[1]).toEqual(photo("a", { caption: words("Boat at six!") }));
  });

  test("is taken away by one undo, and brought back whole by redo", async () => {
    fakeMachine({ addPhoto: () => done(added("a", { caption: "Boat", credit: "Anna" })) });
    caretAfter(open, "Before");
    type(open, " it");
    await bringFiles(intake(), [file("a.jpg")], atCaret);
    const whole = open.blocks();
    open.history.undo();
    await turn();
    expect(written(open)).toEqual([p("Before it"), p("After")]);
    open.history.redo();
    await turn();
    expect(open.blocks()).toEqual(whole);
    open.history.undo();
    await turn();
    open.history.undo();
    await turn();
    expect(written(open)).toEqual([p("Before"), p("After")]);
  });

  test("takes the place of an empty paragraph, and one can go on writing behind it", async () => {
    open.close();
    start(p(""));
    fakeMachine({ addPhoto: () => done(added("a")) });
    caretInEmpty(open, "paragraph");
    await bringFiles(intake(), [file("a.jpg")], atCaret);
    expect(written(open)).toEqual([photo("a"), p("")]);
  });

  test("that was taken back meanwhile does not come", async () => {
    const answer = later<unknown>();
    fakeMachine({ addPhoto: () => answer.promise });
    caretAfter(open, "Before");
    const coming = bringFiles(intake(), [file("a.jpg")], atCaret);
    await turn();
    open.history.undo();
    await turn();
    answer.give(done(added("a")));
    await coming;
    expect(written(open)).toEqual([p("Before"), p("After")]);
    expect(arrivals()).toEqual([]);
  });

  test("and was taken back meanwhile has its picture when redo brings it", async () => {
    const answer = later<unknown>();
    fakeMachine({ addPhoto: () => answer.promise });
    caretAfter(open, "Before");
    const coming = bringFiles(intake(), [file("a.jpg")], atCaret);
    await turn();
    open.history.undo();
    await turn();
    answer.give(done(added("a")));
    await coming;
    open.history.redo();
    await turn();
    expect(written(open)).toEqual([p("Before"), photo("a"), p("After")]);
  });
});

describe("several photos", () => {
  test("dropped beside a block stand there in their order, as one step", async () => {
    fakeMachine({ addPhoto: ({ fileName }) => done(added(fileName?.charAt(0) ?? "f")) });
    const last = open.editor.read(() => $getRoot().getLastChildOrThrow().getKey());
    await bringFiles(intake(), [file("a.jpg"), file("b.jpg")], { kind: "beside", block: last, side: "before" });
    expect(written(open)).toEqual([p("Before"), photo("a"), photo("b"), p("After")]);
    open.history.undo();
    await turn();
    expect(written(open)).toEqual([p("Before"), p("After")]);
  });

  test("chosen in the dialog stand in as soon as the first begins to come", async () => {
    const answer = later<unknown>();
    let ticket = "";
    const machine = fakeMachine({
      choosePhotos: (input) => {
        ticket = input.ticket;
        return answer.promise;
      },
    });
    caretAfter(open, "Before");
    const coming = choosePhotos(intake(), atCaret, true);
    await turn();
    expect(written(open)).toEqual([p("Before"), p("After")]);
    machine.tell({ ticket, fileName: "a.jpg", part: 0, number: 1, of: 2 });
    machine.tell({ ticket, fileName: "a.jpg", part: 1, number: 1, of: 2 });
    machine.tell({ ticket, fileName: "b.jpg", part: 0.3, number: 2, of: 2 });
    expect(arrivals()).toEqual([
      { kind: "coming", fileName: "a.jpg", part: 1, number: 1, of: 2 },
      { kind: "coming", fileName: "b.jpg", part: 0.3, number: 2, of: 2 },
    ]);
    answer.give(done([added("a"), added("b")]));
    await coming;
    expect(written(open)).toEqual([p("Before"), photo("a"), photo("b"), p("After")]);
    open.history.undo();
    await turn();
    expect(written(open)).toEqual([p("Before"), p("After")]);
  });

  test("a dialog that is closed without a choice changes nothing", async () => {
    fakeMachine({ choosePhotos: () => done([]) });
    caretAfter(open, "Before");
    await choosePhotos(intake(), atCaret, true);
    expect(written(open)).toEqual([p("Before"), p("After")]);
    expect(open.history.can().undo).toBe(false);
  });
});

describe("a photo that is refused", () => {
  test("leaves the story as it was, and a notice says why", async () => {
    fakeMachine({ addPhoto: ({ fileName }) => done(refused(fileName ?? "")) });
    caretAfter(open, "Before");
    await bringFiles(intake(), [file("page.jpg")], atCaret);
    expect(written(open)).toEqual([p("Before"), p("After")]);
    expect(caret(open)).toBe("paragraph: ");
    expect(arrivals()).toMatchObject([
      { kind: "refused", fileName: "page.jpg", sentence: "“page.jpg” is a web page." },
    ]);
  });

  test("keeps its placeholder when somebody wrote a caption for it", async () => {
    const answer = later<unknown>();
    fakeMachine({ addPhoto: () => answer.promise });
    caretAfter(open, "Before");
    const coming = bringFiles(intake(), [file("page.jpg")], atCaret);
    await turn();
    type(open, "The boat");
    answer.give(done(refused("page.jpg")));
    await coming;
    const kept = { ...photoToCome(), fileName: "page.jpg", caption: words("The boat") };
    expect(written(open)).toEqual([p("Before"), kept, p("After")]);
    expect(arrivals()).toMatchObject([{ kind: "refused", gap: null }]);
  });

  test("among others: their places are kept, and the notice knows its own when neighbours are refused too", async () => {
    const isBad = (name = "") => name.startsWith("x");
    fakeMachine({
      addPhoto: ({ fileName = "" }) => done(isBad(fileName) ? refused(fileName) : added(fileName.charAt(0))),
      choosePhotos: () => done([added("c")]),
    });
    caretAfter(open, "Before");
    await bringFiles(intake(), [file("a.jpg"), file("x1.jpg"), file("x2.jpg"), file("b.jpg")], atCaret);
    expect(written(open)).toEqual([p("Before"), photo("a"), photo("b"), p("After")]);
    const gaps = arrivals().map((arrival) => (arrival.kind === "refused" ? arrival.gap : null));
    expect(gaps[0]).toEqual(gaps[1]);
    const [gap] = gaps;
    if (gap) await choosePhotos(intake(), placeInGap(gap), false);
    expect(written(open)).toEqual([p("Before"), photo("a"), photo("c"), photo("b"), p("After")]);
  });

  test("when the machine itself fails, its sentence is shown", async () => {
    fakeMachine({ choosePhotos: () => ({ ok: false, sentence: "This library can only be read." }) });
    caretAfter(open, "Before");
    await choosePhotos(intake(), atCaret, true);
    expect(written(open)).toEqual([p("Before"), p("After")]);
    expect(arrivals()).toMatchObject([{ kind: "refused", sentence: "This library can only be read." }]);
  });
});

describe("another picture in the place of one", () => {
  const old = photo("a", {
    caption: words("The boat"),
    alt: "A boat",
    credit: "Anna",
    fromFile: ["credit"],
    focus: { x: 0, y: 0 },
  });
  let question: Question | null = null;
  const replace = () => {
    question = null;
    const key = open.editor.read(() => $getRoot().getFirstChildOrThrow().getKey());
    return chooseReplacement(intake(), key, (raised) => {
      question = raised;
    });
  };
  beforeEach(() => {
    open.close();
    start(old, p("After"));
  });

  test("keeps what was written, fills what was empty, and is one step", async () => {
    fakeMachine({ choosePhotos: () => done([added("b", { credit: "Anna", copyright: "© B" })]) });
    await replace();
    const now = { ...photo("b"), caption: old.caption, alt: "A boat", credit: "Anna", copyright: "© B" };
    expect(written(open)).toEqual([{ ...now, fromFile: ["copyright"] }, p("After")]);
    open.history.undo();
    await turn();
    expect(written(open)).toEqual([old, p("After")]);
  });

  test("whose file says something else raises a question, and nothing changes before the answer", async () => {
    fakeMachine({ choosePhotos: () => done([added("b", { credit: "Boris", caption: "The boat" })]) });
    await replace();
    expect(written(open)).toEqual([old, p("After")]);
    expect(question?.differences).toEqual([{ field: "credit", mine: "Anna", theirs: "Boris" }]);
    if (question) replacePicture(intake(), question.block, question.added, "theirs");
    const now = { ...photo("b"), caption: old.caption, alt: "A boat", credit: "Boris" };
    expect(written(open)).toEqual([{ ...now, fromFile: ["credit"] }, p("After")]);
  });

  test("that is refused leaves the old one, with a notice over it", async () => {
    fakeMachine({ choosePhotos: () => done([refused("page.jpg")]) });
    await replace();
    expect(written(open)).toEqual([old, p("After")]);
    expect(arrivals()).toMatchObject([{ kind: "refused", gap: null }]);
  });

  test("fills a placeholder", async () => {
    open.close();
    start(photoToCome("Anna"), p("After"));
    fakeMachine({ choosePhotos: () => done([added("b", { alt: "A boat" })]) });
    await replace();
    expect(written(open)).toEqual([photo("b", { credit: "Anna", alt: "A boat", fromFile: ["alt"] }), p("After")]);
  });
});

vi.setConfig({ testTimeout: 20_000 });

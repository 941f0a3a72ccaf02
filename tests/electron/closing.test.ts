import { expect, test } from "vitest";
import { type Closing, type ClosingNeeds, type ClosingQuestion, startClosing } from "../../electron/closing";
import { done, refused } from "../../electron/library/outcome";
import { quietLog } from "./quietLog";

const nothingLeft = { unsaved: "", holdsStory: true };

function closingWith(needs: Partial<ClosingNeeds>, events: string[] = []): Closing {
  const closing = startClosing({
    askPage: () => {
      events.push("page asked");
      closing.pageIsReady(nothingLeft);
    },
    save: async () => {
      events.push("saved");
      return done(null);
    },
    settle: async () => {
      events.push("settled");
      return done(null);
    },
    decide: async ({ sentence }) => {
      events.push(sentence);
      return "stay";
    },
    saveCopy: async () => "",
    log: quietLog,
    patience: 20,
    ...needs,
  });
  return closing;
}

test("the page sends the rest before everything is settled", async () => {
  const events: string[] = [];
  expect(await closingWith({}, events).attempt()).toBe("close");
  expect(events).toEqual(["page asked", "saved", "settled"]);
});

test("a page that does not answer is not closed without a question", async () => {
  const events: string[] = [];
  expect(await closingWith({ askPage: () => {} }, events).attempt()).toBe("stay");
  const sentence = "The window does not answer, so the last words may not have been saved.";
  expect(events).toEqual(["saved", "settled", sentence]);
  expect(await closingWith({ askPage: () => {}, decide: async () => "close" }).attempt()).toBe("close");
});

test("what the page says has not reached the disk is asked about, though all that came is saved", async () => {
  const events: string[] = [];
  const closing = closingWith(
    { askPage: () => closing.pageIsReady({ unsaved: "The story is not open.", holdsStory: true }) },
    events,
  );
  expect(await closing.attempt()).toBe("stay");
  expect(events).toEqual(["saved", "settled", "The story is not open."]);
});

test("when writing fails the window stays, and the person is told why", async () => {
  const events: string[] = [];
  const save = async () => refused("The disk is full.");
  expect(await closingWith({ save }, events).attempt()).toBe("stay");
  expect(events).toEqual(["page asked", "The disk is full."]);
});

test("when writing takes too long the window stays, and the person is told why", async () => {
  const events: string[] = [];
  expect(await closingWith({ save: () => new Promise(() => {}) }, events).attempt()).toBe("stay");
  expect(events).toEqual(["page asked", "Writing to the disk is taking too long."]);
});

test("a person who accepts the loss may close", async () => {
  const save = async () => refused("The disk is full.");
  expect(await closingWith({ save, decide: async () => "close" }).attempt()).toBe("close");
});

test("asking twice to close is one attempt, and after a refusal one may ask again", async () => {
  const events: string[] = [];
  const closing = closingWith({}, events);
  expect(await Promise.all([closing.attempt(), closing.attempt()])).toEqual(["close", "close"]);
  await closing.attempt();
  expect(events).toEqual(["page asked", "saved", "settled", "page asked", "saved", "settled"]);
});

test.each([
  ["that fails", async () => refused("story.json could not be written.")],
  ["that never ends", () => new Promise<never>(() => {})],
])("a settling %s holds nothing up once every word is on disk, and is in the log", async (_, settle) => {
  const notes: string[] = [];
  const log = { ...quietLog, note: (words: string) => notes.push(words) };
  expect(await closingWith({ settle, log, decide: never }).attempt()).toBe("close");
  expect(notes).toEqual([expect.stringMatching(/^closing without story\.json, which the next opening makes anew: /)]);
});

test("a settling that finds the story's folder gone keeps the window", async () => {
  const events: string[] = [];
  const gone = refused("The story's folder is gone.");
  let isKnown = false;
  const save = async () => (isKnown ? gone : done(null));
  const settle = async () => {
    isKnown = true;
    return gone;
  };
  expect(await closingWith({ save, settle }, events).attempt()).toBe("stay");
  expect(events).toEqual(["page asked", "The story's folder is gone."]);
});

test("a copy may be saved elsewhere first; then the question comes again and says where it is", async () => {
  const questions: ClosingQuestion[] = [];
  const closing = closingWith({
    save: async () => refused("The disk is full."),
    saveCopy: async () => "A copy is in “/stick/Bridge”.",
    decide: async (question) => {
      questions.push(question);
      return questions.length === 1 ? "saveCopy" : "close";
    },
  });
  expect(await closing.attempt()).toBe("close");
  const question = { sentence: "The disk is full.", canCopy: true };
  expect(questions).toEqual([
    { ...question, copied: "" },
    { ...question, copied: "A copy is in “/stick/Bridge”." },
  ]);
});

test("when there is room again after the copy, nothing is asked a second time", async () => {
  let isFull = true;
  const closing = closingWith({
    save: async () => (isFull ? refused("The disk is full.") : done(null)),
    saveCopy: async () => {
      isFull = false;
      return "A copy is in “/stick/Bridge”.";
    },
    decide: async ({ copied }) => (copied === "" ? "saveCopy" : never()),
  });
  expect(await closing.attempt()).toBe("close");
});

test("a window that does not answer, or holds no story, is not asked for a copy", async () => {
  const asked: boolean[] = [];
  const decide = async ({ canCopy }: ClosingQuestion) => {
    asked.push(canCopy);
    return "stay" as const;
  };
  await closingWith({ decide, askPage: () => {} }).attempt();
  const save = async () => refused("The disk is full.");
  const empty = closingWith({ decide, save, askPage: () => empty.pageIsReady({ unsaved: "", holdsStory: false }) });
  await empty.attempt();
  expect(asked).toEqual([false, false]);
});

function never(): never {
  throw new Error("Nothing should be asked.");
}

import { expect, test } from "vitest";
import { type Closing, type ClosingNeeds, startClosing } from "../../electron/closing";
import { done, refused } from "../../electron/library/outcome";
import { quietLog } from "./quietLog";

function closingWith(needs: Partial<ClosingNeeds>, events: string[] = []): Closing {
  const closing = startClosing({
    askPage: () => {
      events.push("page asked");
      closing.pageIsReady("");
    },
    settle: async () => {
      events.push("settled");
      return done(null);
    },
    mayLoseChanges: async (sentence) => {
      events.push(sentence);
      return false;
    },
    log: quietLog,
    patience: 20,
    ...needs,
  });
  return closing;
}

test("the page sends the rest before everything is settled", async () => {
  const events: string[] = [];
  expect(await closingWith({}, events).attempt()).toBe("close");
  expect(events).toEqual(["page asked", "settled"]);
});

test("a page that does not answer is not closed without a question", async () => {
  const events: string[] = [];
  expect(await closingWith({ askPage: () => {} }, events).attempt()).toBe("stay");
  const sentence = "The window does not answer, so the last words may not have been saved.";
  expect(events).toEqual(["settled", sentence]);
  expect(await closingWith({ askPage: () => {}, mayLoseChanges: async () => true }).attempt()).toBe("close");
});

test("what the page says has not reached the disk is asked about, though all that came is saved", async () => {
  const events: string[] = [];
  const closing = closingWith({ askPage: () => closing.pageIsReady("The story is not open.") }, events);
  expect(await closing.attempt()).toBe("stay");
  expect(events).toEqual(["settled", "The story is not open."]);
});

test("when writing fails the window stays, and the person is told why", async () => {
  const events: string[] = [];
  const settle = async () => refused("The disk is full.");
  expect(await closingWith({ settle }, events).attempt()).toBe("stay");
  expect(events).toEqual(["page asked", "The disk is full."]);
});

test("when writing takes too long the window stays, and the person is told why", async () => {
  const events: string[] = [];
  expect(await closingWith({ settle: () => new Promise(() => {}) }, events).attempt()).toBe("stay");
  expect(events).toEqual(["page asked", "Writing to the disk is taking too long."]);
});

test("a person who accepts the loss may close", async () => {
  const settle = async () => refused("The disk is full.");
  expect(await closingWith({ settle, mayLoseChanges: async () => true }).attempt()).toBe("close");
});

test("asking twice to close is one attempt, and after a refusal one may ask again", async () => {
  const events: string[] = [];
  const closing = closingWith({}, events);
  expect(await Promise.all([closing.attempt(), closing.attempt()])).toEqual(["close", "close"]);
  await closing.attempt();
  expect(events).toEqual(["page asked", "settled", "page asked", "settled"]);
});

import { expect, test, vi } from "vitest";
import { whenIdleAfter } from "../../../renderer/story/whenIdleAfter";
import { idleInFakeTime } from "./idleTime";

idleInFakeTime();

/** Asks every 100 ms for so long, and gives the moments at which the work was done until a second after. */
function askFor(milliseconds: number, atLatest?: number): readonly number[] {
  const done: number[] = [];
  const from = performance.now();
  const later = whenIdleAfter(300, () => done.push(Math.round((performance.now() - from) / 100) * 100), atLatest);
  for (let time = 0; time <= milliseconds; time += 100) {
    later.ask();
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(1000);
  return done;
}

test("work is done once, a pause after it was asked for last", () => {
  expect(askFor(0)).toEqual([300]);
  expect(askFor(2000)).toEqual([2300]);
});

test("work that may not wait for ever is done now and then while it is asked for, and after the last pause", () => {
  expect(askFor(2000, 1000)).toEqual([1000, 2100]);
});

test("what is cancelled is not done", () => {
  const work = vi.fn();
  const later = whenIdleAfter(300, work, 1000);
  later.ask();
  later.cancel();
  vi.advanceTimersByTime(5000);
  expect(work).not.toHaveBeenCalled();
});

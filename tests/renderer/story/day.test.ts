import { describe, expect, it } from "vitest";
import { barsOf, minuteAt, minuteBeside, spanOf } from "../../../renderer/story/history/day";

const at = (hour: number, minute: number) => new Date(2026, 10, 14, hour, minute).getTime();
const written = (hour: number, minute: number, letters = 10) => ({
  at: at(hour, minute),
  through: hour * 60 + minute,
  letters,
});

describe("a writing day on the slider", () => {
  it("goes from the hour before the first word to the hour after the last, in steps of five minutes", () => {
    const span = spanOf([written(9, 12), written(17, 40)]);
    expect([span.start, span.end, span.step]).toEqual([at(9, 0), at(18, 0), 300_000]);
    expect(span.ticks).toHaveLength(10);
  });

  it("shows a short time by the minute", () => {
    const span = spanOf([written(9, 12), written(9, 47)]);
    expect([span.start, span.end, span.step]).toEqual([at(9, 10), at(9, 50), 60_000]);
  });

  it("has at most a dozen times written below it", () => {
    expect(spanOf([written(0, 1), written(23, 58)]).ticks.length).toBeLessThanOrEqual(13);
  });

  it("adds up what was written in each step, and leaves out none", () => {
    const minutes = [written(9, 1, 5), written(9, 3, 7), written(12, 0, 2)];
    const bars = barsOf(minutes, spanOf(minutes));
    expect(bars[0]).toEqual({ at: at(9, 0), letters: 12 });
    expect(bars.reduce((sum, { letters }) => sum + letters, 0)).toBe(14);
  });

  it("means the last minute that had begun", () => {
    const minutes = [written(9, 1), written(9, 30), written(10, 0)];
    expect(minuteAt(minutes, at(9, 45))?.at).toBe(at(9, 30));
    expect(minuteAt(minutes, at(9, 0))?.at).toBe(at(9, 1));
  });

  it("goes from one written minute to the next, over those in which nothing was written", () => {
    const minutes = [written(9, 1), written(9, 30), written(10, 0)];
    const beside = (shown: number | null, by: number) => minuteBeside(minutes, shown, by)?.at;
    expect([beside(at(9, 1), 1), beside(at(9, 30), 1), beside(at(10, 0), 1)]).toEqual([
      at(9, 30),
      at(10, 0),
      at(10, 0),
    ]);
    expect([beside(null, -1), beside(at(9, 30), -1), beside(at(9, 1), -10)]).toEqual([at(10, 0), at(9, 1), at(9, 1)]);
  });

  it("goes to the very first and the very last written minute, wherever the hours begin", () => {
    const minutes = [written(9, 10), written(9, 30), written(10, 0)];
    const beside = (by: number) => minuteBeside(minutes, at(9, 30), by)?.at;
    expect([beside(Number.NEGATIVE_INFINITY), beside(Number.POSITIVE_INFINITY)]).toEqual([at(9, 10), at(10, 0)]);
  });
});

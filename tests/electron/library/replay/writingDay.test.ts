import fc from "fast-check";
import { expect, test } from "vitest";
import { writingDay } from "../../../../electron/library/replay/writingDay";

const minute = 60_000;
const day = 1440 * minute;
/** A quarter past nine here, wherever that is. */
const morning = new Date(2026, 10, 23, 9, 15).getTime();

const typed = (at: number, letters = 1) => ({ at, isBase: false, letters });
const base = (at: number) => ({ at, isBase: true, letters: 0 });

test("the last day comes in minutes, with the letters of each and the position behind it", () => {
  const records = [
    base(morning - 9 * day),
    typed(morning - day),
    typed(morning, 3),
    typed(morning + 59_000, 2),
    typed(morning + 5 * minute + 1000, 4),
  ];
  expect(writingDay(records)).toEqual([
    { at: morning, through: 4, letters: 5 },
    { at: morning + 5 * minute, through: 5, letters: 4 },
  ]);
});

test("a base is no writing: it belongs to the minute before it, and makes no day of its own", () => {
  expect(writingDay([base(morning)])).toEqual([]);
  expect(
    writingDay([base(0), typed(morning), base(morning + day), typed(morning + 1), base(morning + 2 * day)]),
  ).toEqual([{ at: morning, through: 5, letters: 2 }]);
});

test("where the clock was put back the day begins, and a clock that was put right a little does no harm", () => {
  expect(writingDay([typed(morning + 180 * minute), typed(morning), typed(morning + minute)])).toEqual([
    { at: morning, through: 2, letters: 1 },
    { at: morning + minute, through: 3, letters: 1 },
  ]);
  expect(writingDay([typed(morning + minute), typed(morning + minute - 5000), typed(morning + 3 * minute)])).toEqual([
    { at: morning + minute, through: 2, letters: 2 },
    { at: morning + 3 * minute, through: 3, letters: 1 },
  ]);
});

test("whatever the clock did, minutes and positions rise, and the last position is the end", () => {
  const anyRecord = fc.record({
    at: fc.oneof(
      fc.integer({ min: -day, max: day }).map((away) => morning + away),
      fc.constantFrom(0, 4e12, -1e18),
    ),
    isBase: fc.boolean(),
    letters: fc.nat(5),
  });
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 40 }), (records) => {
      const minutes = writingDay(records);
      expect(minutes.length > 0).toBe(records.some(({ isBase }) => !isBase));
      for (const [index, { at, through }] of minutes.entries()) {
        const before = minutes[index - 1];
        if (before) expect([at > before.at, through > before.through]).toEqual([true, true]);
      }
      if (minutes.length > 0) expect(minutes.at(-1)?.through).toBe(records.length);
    }),
    { numRuns: 500 },
  );
});

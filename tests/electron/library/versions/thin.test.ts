import fc from "fast-check";
import { expect, test } from "vitest";
import { type Dated, thin } from "../../../../electron/library/versions/thin";

const minute = 60_000;
const [hour, day] = [60 * minute, 1440 * minute];
const now = Date.UTC(2026, 10, 23, 12);

function automatic(...ages: readonly number[]): readonly Dated[] {
  return ages.map((age, index) => ({ number: index + 1, reason: "auto", at: now - age }));
}

/** The ages that stay. */
function left(versions: readonly Dated[]): readonly number[] {
  const gone = new Set(thin(versions, now));
  return versions.filter(({ number }) => !gone.has(number)).map(({ at }) => now - at);
}

/** So many, evenly, the oldest first. */
function every(length: number, count: number, from: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from - index * length);
}

test("all of the last day stay, as they are kept every ten minutes", () => {
  const ages = every(10 * minute, 143, 143 * 10 * minute);
  expect(left(automatic(...ages))).toEqual(ages);
});

test("of a week one an hour stays, of ninety days one a day, of what is older one a week: the last of each", () => {
  const today = [3 * minute, 2 * minute, minute];
  const months = every(20 * day, 20, 389 * day);
  expect(
    [
      left(automatic(...every(10 * minute, 12, 3 * day), ...today)),
      left(automatic(...every(hour, 48, 20 * day), ...today)),
      left(automatic(...every(day, 15, 404 * day), ...months, ...today)).filter((age) => age >= 390 * day),
    ].map((ages) => ages.filter((age) => age >= day).length),
  ).toEqual([2, 3, 3]);
  expect(left(automatic(2 * day + 9 * minute, 2 * day + minute, ...today))).toEqual([2 * day + minute, ...today]);
});

test("versions that stay for a reason take no automatic one's place", () => {
  const named: Dated = { number: 2, reason: "named", at: now - 2 * day + minute };
  const versions = [
    ...automatic(2 * day),
    named,
    ...automatic(3 * minute, 2, 1).map((one) => ({ ...one, number: one.number + 2 })),
  ];
  expect(thin(versions, now)).toEqual([]);
});

test("a clock that was ten years ahead for an hour, or ten years behind, costs no version of that hour or of the day", () => {
  const ages = every(10 * minute, 40, 20 * day);
  for (const years of [10, -10]) {
    const versions = automatic(...ages, 3 * minute, 2 * minute, minute).map((version) => {
      const jumped = version.number > 10 && version.number <= 16;
      return jumped ? { ...version, at: version.at + years * 365 * day } : version;
    });
    const gone = thin(versions, now);
    expect(gone.filter((number) => number > 10 && number <= 16)).toEqual([]);
  }
});

const anyVersions = fc
  .array(
    fc.record({
      reason: fc.constantFrom("auto", "auto", "auto", "named", "beforeMerge", "received"),
      step: fc.oneof(
        fc.nat(40 * minute),
        fc.nat(5 * day),
        fc.integer({ min: -4 * day, max: 0 }),
        fc.constant(400 * day),
      ),
    }),
    { maxLength: 60 },
  )
  .map((steps) => {
    let at = now - 300 * day;
    return steps.map(({ reason, step }, index): Dated => {
      at += step;
      return { number: 2 * index + 1, reason, at };
    });
  });

test("thinning removes only automatic versions whose time can be right, never the newest three, and has nothing to do twice", () => {
  fc.assert(
    fc.property(anyVersions, fc.integer({ min: -day, max: 400 * day }), (versions, later) => {
      const when = now + later;
      const gone = new Set(thin(versions, when));
      const removed = versions.filter(({ number }) => gone.has(number));
      expect(gone.size).toBe(removed.length);
      const newest = versions.slice(-3);
      for (const version of removed) {
        expect(version.reason).toBe("auto");
        expect(newest).not.toContain(version);
        expect(version.at).toBeLessThanOrEqual(when);
        const known = versions.filter(({ at }) => at <= when);
        expect(known.filter(({ number, at }) => number < version.number && at > version.at)).toEqual([]);
      }
      const stayed = versions.filter(({ number }) => !gone.has(number));
      expect(thin(stayed, when)).toEqual([]);
      expect(thin([...versions].reverse(), when)).toEqual([...gone]);
    }),
    { numRuns: 1000 },
  );
});

test("whatever is removed has a later automatic version that stands for its slot", () => {
  fc.assert(
    fc.property(anyVersions, (versions) => {
      const gone = new Set(thin(versions, now));
      for (const { number, at } of versions.filter((version) => gone.has(version.number))) {
        const longest = now - at < day ? 10 * minute : now - at < 7 * day ? hour : now - at < 90 * day ? day : 7 * day;
        const standing = versions.some((other) => {
          const isSameSlot = Math.floor(other.at / longest) === Math.floor(at / longest);
          return other.reason === "auto" && !gone.has(other.number) && other.number > number && isSameSlot;
        });
        expect(standing).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test("a clock that is years ahead takes nothing away for a week, and neither does a long break", () => {
  const week = every(8 * hour, 18, 3650 * day + 6 * day);
  const since = (length: number) => automatic(...week, ...every(10 * minute, 6, length));
  expect(left(since(day)).length).toBe(24);
  expect(left(since(8 * day)).length).toBeLessThan(24);
});

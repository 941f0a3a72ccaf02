import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { addRange, lengthOf, type Ranges, together, without } from "../../../../electron/library/records/ranges";

type Stretch = readonly [client: number, clock: number, length: number];

const stretches = fc.array(fc.tuple(fc.constantFrom(1, 2), fc.nat(40), fc.integer({ min: 1, max: 6 })), {
  maxLength: 15,
});

function rangesOf(all: readonly Stretch[]): Ranges {
  const ranges = Y.createDeleteSet();
  for (const [client, clock, length] of all) addRange(ranges, client, clock, length);
  return together([ranges]);
}

function clocksIn(ranges: Ranges): readonly string[] {
  return [...ranges.clients].flatMap(([client, own]) => {
    return own.flatMap(({ clock, len }) => Array.from({ length: len }, (_, index) => `${client} ${clock + index}`));
  });
}

test("what is in one and not in the other is found clock by clock", () => {
  fc.assert(
    fc.property(stretches, stretches, (one, other) => {
      const [ranges, taken] = [rangesOf(one), rangesOf(other)];
      const expected = clocksIn(ranges).filter((clock) => !clocksIn(taken).includes(clock));
      const rest = without(ranges, taken);
      expect([...clocksIn(rest)].sort()).toEqual([...expected].sort());
      expect(lengthOf(rest)).toBe(expected.length);
    }),
    { numRuns: 1000 },
  );
});

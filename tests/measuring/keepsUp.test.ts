import { describe, expect, test } from "vitest";
import { keepsUp } from "../e2e/typingTime";

/** Milliseconds of a key, of which no two turns have the same: other work makes turns slower, by up to 0.45 of their own. */
function turns(own: number): (turn: number) => number {
  return (turn) => own * (1 + ((turn * 3 + 4) % 10) / 20);
}

async function compared(own: number, other: number) {
  const measured: string[] = [];
  const of = { this: turns(own), other: turns(other) };
  const kept = await keepsUp(
    async (way, turn) => {
      measured.push(way);
      return of[way](turn);
    },
    { ratio: 1.05, slack: 1 },
  );
  return { ...kept, turns: measured.length / 2 };
}

describe("a way of typing keeps up with another", () => {
  test("when both are as fast, and this is known after two turns", async () => {
    expect(await compared(13, 13)).toMatchObject({ holds: true, turns: 2 });
  });

  test("when it is slower by less than the slack", async () => {
    expect(await compared(5.9, 5)).toMatchObject({ holds: true });
  });

  test("not when it is slower than both bounds, however often it is measured", async () => {
    expect(await compared(13 * 1.3, 13)).toMatchObject({ holds: false, turns: 8 });
    expect(await compared(14.5, 13)).toMatchObject({ holds: false, turns: 8 });
  });

  test("and says what was measured", async () => {
    expect((await compared(20, 10)).measured).toMatch(/^24, 27, .* ms; other 12, 13.5, .* ms$/);
  });
});

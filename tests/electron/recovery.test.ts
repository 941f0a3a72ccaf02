import { expect, test } from "vitest";
import { startRecovery } from "../../electron/recovery";
import { idNumber } from "../builders";

const [one, two] = [idNumber(1), idNumber(2)];
const examined = {
  [one]: { headline: "Bridge", at: 500, sentence: "" },
  [two]: { headline: "", at: 2000, sentence: "A part of the writing log could not be read." },
};

function recoveryOf(...stories: readonly string[]) {
  let changes = 0;
  const library = { examine: async (id: string) => examined[id] ?? { headline: "", at: 0, sentence: "?" } };
  const leftOver = stories.length > 0 ? { at: 1000, stories } : null;
  const deskChanged = () => {
    changes += 1;
  };
  return { teller: startRecovery({ library, leftOver, deskChanged }), changes: () => changes };
}

test("the stories are read only after the desk was asked for, and then the desk hears of it", async () => {
  const { teller, changes } = recoveryOf(one, two);
  expect([teller.current(), changes()]).toEqual([null, 0]);
  teller.begin();
  teller.begin();
  await teller.whenRead();
  expect(changes()).toBe(1);
  expect(teller.current()).toEqual({
    at: 2000,
    stories: [
      { id: one, headline: "Bridge", whole: true, sentence: "" },
      { id: two, headline: "", whole: false, sentence: "A part of the writing log could not be read." },
    ],
  });
});

test("the last moment that is known of is the opening, where nothing was written since", async () => {
  const { teller } = recoveryOf(one);
  teller.begin();
  await teller.whenRead();
  expect(teller.current()?.at).toBe(1000);
});

test("after a clean end there is nothing to tell, and a person who has seen it is told no more", async () => {
  const clean = recoveryOf();
  clean.teller.begin();
  await clean.teller.whenRead();
  const crashed = recoveryOf(one);
  crashed.teller.begin();
  await crashed.teller.whenRead();
  crashed.teller.dismiss();
  crashed.teller.begin();
  await crashed.teller.whenRead();
  expect([clean.teller.current(), clean.changes(), crashed.teller.current()]).toEqual([null, 0, null]);
});

import { expect, test } from "vitest";
import type { Person } from "../../article/people";
import { startPeople } from "../../electron/people";

function start() {
  let me: Person | null = null;
  const sent: unknown[] = [];
  const people = startPeople({
    settings: {
      get: () => ({ me }),
      set: (changes) => {
        me = changes.me;
        return true;
      },
    },
    send: (name, payload) => sent.push([name, payload]),
  });
  return { people, sent };
}

const ada = { name: "Ada Lovelace", initials: "AL", colour: "teal" } as const;

test("nobody is anybody until they say so; then everybody hears of it", async () => {
  const { people, sent } = start();
  expect(await people.me(undefined)).toEqual({ ok: true, value: null });
  const said = await people.setMe(ada);
  expect(said).toMatchObject({ ok: true, value: ada });
  expect(await people.me(undefined)).toEqual(said);
  expect(sent).toEqual([["meChanged", { me: said.ok && said.value }]]);
});

test("who changes their name stays the same person", async () => {
  const { people } = start();
  const first = await people.setMe(ada);
  const second = await people.setMe({ ...ada, name: "Ada King" });
  if (!first.ok || !second.ok) throw new Error("setMe refused a whole person.");
  expect(second.value).toEqual({ ...first.value, name: "Ada King" });
});

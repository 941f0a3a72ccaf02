import { expect, test } from "vitest";
import { changeOf } from "../../../../renderer/story/history/changeOf";
import { fields, p, story } from "../../../builders";

const seen = { ...story(p("As it was.")), fields: fields({ headline: "Ice" }) };

test("where nothing differs there is nothing to tell, whatever another machine did to its files", () => {
  expect(changeOf(seen, { ...seen, id: seen.id, body: [...seen.body] })).toBe(null);
});

test("changed words and fields lead to the difference", () => {
  const changes = [story(p("As it is.")), { ...seen, fields: fields({ headline: "Ice", assignedTo: "Ida" }) }];
  expect(changes.map((now) => changeOf(seen, now)?.hasDifference)).toEqual([true, true]);
});

test("a new status is told by its name, and is no difference in the text", () => {
  expect(changeOf(seen, { ...seen, status: "changesWanted" })).toEqual({
    seen,
    hasDifference: false,
    sentence: "Changed since you last looked. Its status is now “Changes wanted”.",
  });
});

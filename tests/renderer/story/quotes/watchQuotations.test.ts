import { expect, test, vi } from "vitest";
import { rootsOf } from "../../../../article/document/layout";
import { watchQuotations } from "../../../../renderer/story/quotes/watchQuotations";
import { watchAround } from "../../../../renderer/story/watchAround";
import { p, story } from "../../../builders";
import { openEditor } from "../../editor/editor";
import { idleInFakeTime } from "../idleTime";

idleInFakeTime();

/** A story whose quotations are watched; `looks` is how often they were looked at since it was asked last. */
function watched() {
  const { editor, doc, close } = openEditor(story(p("Мост стоит.")));
  const around = watchAround(doc);
  let count = 0;
  const stop = watchQuotations({ body: { editor }, around: around.read, onAround: around.listen }, () => {
    count += 1;
  });
  const looks = () => {
    const since = count;
    count = 0;
    return since;
  };
  const end = () => {
    stop();
    around.stop();
    close();
  };
  return { roots: rootsOf(doc), around, looks, end };
}

test("a story is looked at a moment after it is opened, and not in the moment itself", () => {
  const { looks, end } = watched();
  expect(looks()).toBe(0);
  vi.advanceTimersByTime(1000);
  expect(looks()).toBe(1);
  end();
});

test("typing in a field looks at nothing; a decision looks at once", () => {
  const { roots, looks, end } = watched();
  vi.advanceTimersByTime(1000);
  looks();
  for (const letter of "Мост открыт") roots.prose.headline.insert(0, letter);
  vi.advanceTimersByTime(1000);
  expect(looks()).toBe(0);
  roots.judgements.set("quote/a/b/muted", true);
  expect(looks()).toBe(1);
  end();
});

test("what was decided stays the same object while fields change", () => {
  const { roots, around, end } = watched();
  const { judgements } = around.read();
  roots.prose.headline.insert(0, "Мост");
  expect(around.read().judgements).toBe(judgements);
  expect(around.read().fields.headline).toBe("Мост");
  roots.judgements.set("quote/a/b/muted", true);
  expect(around.read().judgements).toEqual({ "quote/a/b/muted": true });
  end();
});

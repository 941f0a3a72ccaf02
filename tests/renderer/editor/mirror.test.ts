import fc from "fast-check";
import { expect, test } from "vitest";
import { readBody } from "../../../article/document/readDocument";
import { features } from "../../../renderer/editor/features";
import { arbitraryStory } from "../../arbitraries";
import { documentOf, openEditor } from "./editor";
import { run, step } from "./randomSteps";

/* The mirror rule: whatever a person does, the document holds what the editor shows. */

/** The full suite makes more of them. */
const runs = Number(process.env.GALLEY_RUNS ?? 250);

test("whatever is written, undone, redone or merged, the document holds what the editor shows", {
  timeout: 120_000 + runs * 500,
}, async () => {
  expect(features.length).toBeGreaterThan(0);
  await fc.assert(
    fc.asyncProperty(arbitraryStory(), fc.array(step, { minLength: 1, maxLength: 14 }), async (story, steps) => {
      const doc = documentOf(story);
      const open = openEditor(story, doc);
      for (const one of steps) {
        await run(open, one, story);
        expect(readBody(doc), `after ${JSON.stringify(one)}`).toEqual(open.blocks());
      }
      open.close();
    }),
    { numRuns: runs },
  );
});

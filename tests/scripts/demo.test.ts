import { expect, test } from "vitest";
import { linesOf, storyToWrite } from "../../scripts/demo/sample.mjs";
import { step, whatIsMissing } from "../../scripts/demo/steps.mjs";

test("the demo writes every kind of block that a person can write", () => {
  const kinds = new Set(storyToWrite().body.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([
    "divider",
    "heading",
    "list",
    "mostRead",
    "paragraph",
    "photo",
    "pullQuote",
    "quote",
    "support",
  ]);
});

test("every block that the demo writes has lines to be looked for, but for the divider", () => {
  const silent = storyToWrite().body.filter((block) => linesOf(block).join("") === "");
  expect(silent.map(({ kind }) => kind)).toEqual(["divider"]);
});

test("the demo finds words that are there in their order, however they are broken into lines", () => {
  expect(whatIsMissing("on the page", "One\n  two\u00a0three", ["One two", "three"])).toBeNull();
});

test("the demo names the words that are missing, and those that stand in another place", () => {
  expect(whatIsMissing("on the page", "two one", ["one", "three"])).toBe("“three” is missing on the page.");
  expect(whatIsMissing("on the page", "two one", ["one", "two"])).toBe(
    "“two” stands in another place than it was written on the page.",
  );
});

test("what goes wrong in a step is one sentence that says what was waited for", async () => {
  const wrong = () => Promise.reject(new Error("Timeout.\nCall log:\n  - \u001b[2mwaiting for the button\u001b[22m"));
  await expect(step("a step that fails", wrong)).rejects.toThrow(/^Timeout\. It waited for the button\.$/);
});

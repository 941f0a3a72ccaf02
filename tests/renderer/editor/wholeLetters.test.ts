import fc from "fast-check";
import { $getRoot, $isTextNode } from "lexical";
import { expect, test } from "vitest";
import { wellFormed } from "../../../article/text";
import { widen } from "../../../renderer/editor/shared/wholeLetters";
import { p } from "../../builders";
import { openEditor } from "./editor";

test("one emoji put in the place of another that begins alike reaches the document whole", () => {
  const open = openEditor([p("до 😀 после")]);
  open.change(() => {
    const text = $getRoot().getFirstDescendant();
    if ($isTextNode(text)) text.setTextContent("до 😁 после");
  });
  expect(open.saved()).toEqual(open.blocks());
  expect(JSON.stringify(open.saved())).toContain("до 😁 после");
  open.close();
});

test("a widened splice gives the same text and begins and ends between letters", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "я", "😀", "😁", "𝒳"), maxLength: 8 });
  fc.assert(
    fc.property(text, text, fc.nat(8), fc.nat(8), (before, insert, from, length) => {
      const index = Math.min(from, before.length);
      const remove = Math.min(length, before.length - index);
      const whole = widen(before, index, remove, insert);
      const splice = (at: typeof whole) => before.slice(0, at.index) + at.insert + before.slice(at.index + at.remove);
      expect(splice(whole)).toBe(splice({ index, remove, insert }));
      expect(wellFormed(before.slice(0, whole.index))).toBe(before.slice(0, whole.index));
    }),
  );
});

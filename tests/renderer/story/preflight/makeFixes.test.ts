import { expect, test } from "vitest";
import { rootsOf } from "../../../../article/document/layout";
import { readFields } from "../../../../article/document/readDocument";
import { preflight } from "../../../../article/preflight/preflight";
import { noPublication } from "../../../../article/publication/publication";
import type { Story } from "../../../../article/story";
import { documentEdits } from "../../../../renderer/story/documentEdits";
import { makeFix, makeFixes } from "../../../../renderer/story/preflight/makeFixes";
import { bullets, fields, link, p, photo, story, words } from "../../../builders";
import { openEditor } from "../../editor/editor";

const settled = () => new Promise((resolve) => setTimeout(resolve));
const context = { now: "2026-11-14T17:30:00+03:00", slugsInUse: [], publication: noPublication };

/** An open story that can be fixed; `text` is its headline, slug and blocks. */
async function opened(before: Story) {
  const { editor, doc, history, saved, blocks } = openEditor(before);
  await settled();
  const around = () => ({ fields: readFields(rootsOf(doc)), status: before.status, judgements: {} });
  const lookNow = () => {
    const now = { fields: around().fields, body: saved(), threads: {} };
    return { ...now, findings: preflight(now, context), checklist: [], language: "", passed: 0 };
  };
  const draft = { body: { editor }, history, around, edits: documentEdits(doc, history, () => "") };
  const whole = () => ({ headline: around().fields.headline, slug: around().fields.slug, body: saved() });
  return { draft, checking: { lookNow }, history, whole, blocks };
}

const messy = {
  ...story(
    p('Two  spaces, “here”  and "there"  and “«there»”.'),
    bullets("One  item", "Another  one"),
    p(words("A ", link("https://a.example/?utm_source=x", "link  with"), " tracking.")),
    photo("a", { alt: "A  boat  at  rest", caption: words("A  caption") }),
    p("the the"),
    p(""),
    p("End."),
  ),
  fields: fields({ language: "en", headline: "Two  spaces  here.", standfirst: "S" }),
};

test("all sure fixes are made as one step, in body and fields, also where they lie in each other's way", async () => {
  const { draft, checking, history, whole, blocks } = await opened(messy);
  const before = whole();
  makeFixes(draft, checking, ({ findings }) => findings.flatMap(({ fix }) => (fix?.isSure ? [fix] : [])));
  expect(blocks()).toEqual(whole().body);
  expect(whole()).toEqual({
    headline: "Two spaces here",
    slug: "two-spaces-here",
    body: [
      { ...messy.body[0], text: p("Two spaces, “here” and “there” and “‘there’”.").text },
      { ...messy.body[1], items: [{ text: p("One item").text }, { text: p("Another one").text }] },
      { ...messy.body[2], text: words("A ", link("https://a.example/", "link with"), " tracking.") },
      { ...messy.body[3], alt: "A boat at rest", caption: words("A caption") },
      messy.body[4],
      messy.body[6],
    ],
  });
  history.undo();
  await settled();
  expect(whole()).toEqual(before);
  expect(history.can().undo).toBe(false);
});

test("one fix is one step, and nothing else is changed", async () => {
  const { draft, checking, history, whole } = await opened(messy);
  const before = whole();
  const doubled = checking.lookNow().findings.find(({ check }) => check === "doubledWords")?.fix;
  if (!doubled) throw new Error("The doubled word is not found.");
  makeFix(draft, checking, doubled);
  expect(whole()).toEqual({
    ...before,
    body: before.body.with(4, { ...messy.body[4], ...p("the"), id: before.body[4]?.id ?? "" }),
  });
  history.undo();
  await settled();
  expect(whole()).toEqual(before);
});

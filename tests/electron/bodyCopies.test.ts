import { expect, test } from "vitest";
import { noPublication } from "../../article/publication/publication";
import { withFields } from "../../article/story";
import { startBodyCopies } from "../../electron/bodyCopies";
import { calls } from "../../electron/contract";
import { done, refused } from "../../electron/library/outcome";
import { idNumber, p, photo, pull, said, story } from "../builders";
import { newFolder } from "./library/place";
import { start, Typist, value } from "./library/typist";

const id = idNumber(900);
const quote = said("So it is.", "Ann Ash", { source: { kind: "interview", title: "", url: "", date: "2026-11-14" } });
const russian = { ...noPublication, name: "Вестник", language: "ru" };
const now = () => new Date("2026-11-26T10:00Z");
const publications = () => [{ ...noPublication, name: "The Paper", language: "en" }, russian];

test("the body goes onto the clipboard in both forms, in the words of the publication that was asked for", async () => {
  const library = await start(await newFolder());
  value(
    await library.create(
      withFields(story(p("A & B"), quote, photo("a", { credit: "Bo" }), pull("So.")), { headline: "H" }),
    ),
  );
  const typist = await Typist.open(library, id);
  typist.type("Headline");
  const written: unknown[] = [];
  const copies = startBodyCopies({ library, publications, now, write: async (forms) => void written.push(forms) });
  const told = calls.copyBody.output.parse(value(await copies.copyBody({ id, publication: "Вестник" })));
  expect(told.sentence).toBe(
    "The pull quote “So.” is not in the body. The pictures are not in the body; their captions and credits are.",
  );
  expect(written).toEqual([
    {
      html: "<p>A &amp; B</p>\n<blockquote>\n<p>So it is.</p>\n<p>— Ann Ash; интервью, 14\u00a0ноября 2026</p>\n</blockquote>\n<p>Фото: Bo</p>",
      text: "A & B\n\nSo it is.\n\n— Ann Ash; интервью, 14\u00a0ноября 2026\n\nФото: Bo",
    },
  ]);
  value(await copies.copyBody({ id, publication: "No such" }));
  expect(written.at(-1)).toMatchObject({ text: expect.stringContaining("interview, November\u00a014, 2026") });
  await library.stop();
});

test("what cannot be settled or read, or has no text, leaves the clipboard as it was", async () => {
  const library = await start(await newFolder());
  value(await library.create(story(p(""))));
  await Typist.open(library, id);
  const write = async () => expect.unreachable("The clipboard was written.");
  const copyFrom = (source: Parameters<typeof startBodyCopies>[0]["library"], asked = id) =>
    startBodyCopies({ library: source, publications, now, write }).copyBody({ id: asked, publication: "" });
  expect(await copyFrom(library)).toEqual(refused("Nothing was copied: the story has no text yet."));
  const { slugsBeside } = library;
  const read = library.read.bind(library);
  const unsettled = { settle: async () => refused("The disk is full."), read, slugsBeside };
  expect(await copyFrom(unsettled)).toEqual(refused("Nothing was copied. The disk is full."));
  const gone = { settle: async () => done(null), read, slugsBeside };
  expect(await copyFrom(gone, idNumber(901))).toMatchObject({
    ok: false,
    sentence: expect.stringMatching(/^Nothing was copied\. /),
  });
  await library.stop();
});

test("what blocks an export keeps the body from the clipboard", async () => {
  const library = await start(await newFolder());
  const embargoed = withFields(story(p("Words, TK.")), { headline: "H", embargoUntil: "2026-11-27T06:00+03:00" });
  value(await library.create(embargoed));
  await Typist.open(library, id);
  const write = async () => expect.unreachable("The clipboard was written.");
  const outcome = await startBodyCopies({ library, publications, now, write }).copyBody({ id, publication: "" });
  expect(outcome).toMatchObject({ ok: false, sentence: expect.stringMatching(/^Nothing was copied\. .*embargo.*TK/i) });
  await library.stop();
});

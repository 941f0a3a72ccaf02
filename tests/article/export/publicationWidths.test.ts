import { expect, test } from "vitest";
import { exportStory } from "../../../article/export/exportStory";
import { ofPublicationWidths } from "../../../article/export/publicationWidths";
import { allRenditions } from "../../../article/export/rendition";
import { noPublication } from "../../../article/publication/publication";
import { exportInput, photo, story } from "../../builders";

const written = story(
  photo("a"),
  photo("b", { width: 700, height: 500 }),
  photo("c", { format: "gif", width: 2000, height: 1000 }),
);
const renditions = allRenditions(written);

function widths(...wanted: readonly number[]) {
  return [...ofPublicationWidths(renditions, wanted).values()].map((sizes) => sizes.map(({ width }) => width));
}

test("each width takes the next larger picture there is, or the largest, and none twice", () => {
  expect(widths(480, 1600)).toEqual([[480, 1600], [480, 700], [2000]]);
  expect(widths(500, 900, 960)).toEqual([[960], [700], [2000]]);
  expect(widths(3000, 100)).toEqual([[480, 1600], [480, 700], [2000]]);
});

test("a publication without widths of its own takes what there is", () => {
  expect(ofPublicationWidths(renditions, [])).toBe(renditions);
});

test("every profile gets the pictures of the publication's widths", () => {
  const publication = { ...noPublication, imageWidths: [960] };
  const { files } = exportStory("page", exportInput(written, { publication }));
  expect(files.map(({ path }) => path)).toEqual([
    "media/aaaaaaaaaaaaaaaa-960.jpg",
    "media/bbbbbbbbbbbbbbbb-700.jpg",
    "media/cccccccccccccccc-2000.gif",
    "index.html",
  ]);
});

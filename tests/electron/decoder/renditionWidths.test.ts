import { expect, test } from "vitest";
import { renditionWidths } from "../../../electron/decoder/renditionWidths";

test.each([
  [6000, [480, 960, 1600]],
  [1600, [480, 960, 1600]],
  [1200, [480, 960, 1200]],
  [480, [480]],
  [1, [1]],
])("a photo %d pixels wide is kept in %j", (width, widths) => {
  expect(renditionWidths(width)).toEqual(widths);
});

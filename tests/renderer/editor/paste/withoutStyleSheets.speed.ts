import { expect, test } from "vitest";
import { withoutStyleSheetsAndBases } from "../../../../renderer/editor/paste/withoutStyleSheets";

test.each(["<style>", "<style ", "<base ", "<base x", "</style"])(
  "a page of “%s” alone takes no longer than one of words",
  (piece) => {
    const started = performance.now();
    withoutStyleSheetsAndBases(piece.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  },
);

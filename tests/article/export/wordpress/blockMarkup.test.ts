import { parse } from "@wordpress/block-serialization-default-parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { attributesText, blockMarkup } from "../../../../article/export/wordpress/blockMarkup";
import { arbitraryLine } from "../../../arbitraries";

test("attributes are escaped as WordPress escapes them", () => {
  const name = `a--b---c <!-- --> & "d" \\ \\" é`;
  expect(attributesText({ name })).toBe(
    `{"name":"a\\u002d\\u002db\\u002d\\u002d-c \\u003c!\\u002d\\u002d \\u002d\\u002d\\u003e \\u0026 \\u0022d\\u0022 \\u005c \\u005c\\u0022 é"}`,
  );
  expect(blockMarkup("group", "<p></p>")).toBe("<!-- wp:group -->\n<p></p>\n<!-- /wp:group -->");
});

test("any text in an attribute comes back as it was, and ends no comment", () => {
  fc.assert(
    fc.property(arbitraryLine(), (name) => {
      const markup = blockMarkup("group", "<p></p>", { metadata: { name }, level: 3 });
      expect(markup.match(/--/g)).toHaveLength(4);
      expect(parse(markup)).toMatchObject([{ blockName: "core/group", attrs: { metadata: { name }, level: 3 } }]);
    }),
  );
});

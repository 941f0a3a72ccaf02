import { $create, $createParagraphNode, $createTextNode, $getRoot } from "lexical";
import { expect, test } from "vitest";
import { DividerNode } from "../../../renderer/editor/divider/DividerNode";
import { p, story } from "../../builders";
import { openEditor } from "./editor";

test("a divider that came in inside a paragraph stands at the top, in the editor and in the document", () => {
  const open = openEditor(story(p("до")));
  open.change(() => {
    $getRoot().append(
      $createParagraphNode().append($create(DividerNode)),
      $createParagraphNode().append($createTextNode("после"), $create(DividerNode)),
    );
  });
  expect(open.blocks().map(({ kind }) => kind)).toEqual(["paragraph", "divider", "paragraph", "divider"]);
  expect(open.saved()).toEqual(open.blocks());
  open.close();
});

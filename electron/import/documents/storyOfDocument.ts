import type { NewId } from "../../../article/ids";
import { importHtml } from "../../../article/import/html/importHtml";
import type { StoryImport } from "../../../article/import/storyImport";
import type { Story } from "../../../article/story";
import { sniff } from "../../library/media/sniff";

/** A document as a page, and the pictures in it by what the page calls them. */
export function storyOfDocument(
  html: string,
  pictures: ReadonlyMap<string, Buffer>,
  leftBehind: readonly string[],
  newId: NewId,
): StoryImport {
  const imported = importHtml(`<!DOCTYPE html><html><body>${html}</body></html>`, newId);
  if (imported.kind === "refused" || isEmpty(imported.story))
    return { kind: "refused", sentence: "The document is empty: it holds no words and no pictures." };
  const strange = [...pictures.values()].filter((bytes) => sniff(bytes).kind !== "photo").length;
  const notes =
    strange === 0
      ? []
      : [
          `${strange === 1 ? "A picture is" : `${strange} pictures are`} of a kind that pages cannot show; the place is kept.`,
        ];
  const files = new Map([...pictures].filter(([, bytes]) => sniff(bytes).kind === "photo"));
  return { ...imported, notes: [...imported.notes, ...leftBehind, ...notes], files };
}

function isEmpty({ fields, body }: Story): boolean {
  return fields.headline === "" && body.every((block) => block.kind === "paragraph" && block.text.length === 0);
}

import { docx, type WordDocument } from "../../article/export/docx/docx";
import type { ExportInput } from "../../article/export/exportInput";
import { zipBytes } from "../zipBytes";
import type { FetchMedia, FileToWrite } from "./stageFiles";

/** The story as one Word document, with the pictures that would go out beside a page. */
export function docxFiles(input: ExportInput) {
  const document = docx(input);
  const make = (picture: FetchMedia) => packed(document, picture);
  const files: readonly FileToWrite[] = [{ kind: "made", path: "story.docx", make }];
  return { files, notes: document.notes };
}

async function packed({ parts, pictures }: WordDocument, picture: FetchMedia): Promise<Uint8Array> {
  const files = [...parts].map(([path, text]): [string, Buffer] => [path, Buffer.from(text)]);
  for (const [path, one] of pictures) files.push([path, Buffer.from(await picture(one))]);
  return zipBytes(files, (path) => pictures.has(path));
}

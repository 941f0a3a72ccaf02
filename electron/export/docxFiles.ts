import { ZipFile } from "yazl";
import { docx, type WordDocument } from "../../article/export/docx/docx";
import type { ExportInput } from "../../article/export/exportInput";
import type { FetchMedia, FileToWrite } from "./stageFiles";

/** The same story gives the same bytes, whenever and in whatever time zone. */
const always = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const;

/** The story as one Word document, with the pictures that would go out beside a page. */
export function docxFiles(input: ExportInput) {
  const document = docx(input);
  const make = (picture: FetchMedia) => packed(document, picture);
  const files: readonly FileToWrite[] = [{ kind: "made", path: "story.docx", make }];
  return { files, notes: document.notes };
}

async function packed({ parts, pictures }: WordDocument, picture: FetchMedia): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [path, text] of parts) zip.addBuffer(Buffer.from(text), path, always);
  for (const [path, one] of pictures)
    zip.addBuffer(Buffer.from(await picture(one)), path, { ...always, compress: false });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

import { photoFiles } from "../../article/blocks/photo";
import type { ExportInput } from "../../article/export/exportInput";
import type { Outcome } from "../library/outcome";
import { type DrawnPage, pageOf } from "../preview/pageOf";
import type { FetchMedia, FileToWrite } from "./stageFiles";
import { NotMade } from "./writeExport";

/** Makes a PDF of the page, or says in a sentence why there is none. */
export type PrintStory = (page: PrintedPage) => Promise<Outcome<Uint8Array>>;

/** A page that is whole in itself. */
export interface PrintedPage {
  readonly html: string;
  /** By the path that the page names it by. */
  readonly pictures: ReadonlyMap<string, PrintedPicture>;
}

/** Clean already: what is printed into the PDF says no more than a picture beside the page would. */
export interface PrintedPicture {
  readonly bytes: Uint8Array;
  /** The media type. */
  readonly type: string;
}

/** The page on paper, as one file. The pictures in it are those that would go out beside the page, and say nothing else of themselves. */
export function pdfFiles(input: ExportInput, print: PrintStory | undefined) {
  if (!print) throw new Error("There is nothing here that prints a PDF.");
  const page = pageOf({ ...input, singleFile: false });
  const make = async (picture: FetchMedia) => {
    const pdf = await print({ html: page.html, pictures: await picturesOf(page, picture) });
    if (!pdf.ok) throw new NotMade(pdf.sentence);
    return pdf.value;
  };
  const files: readonly FileToWrite[] = [{ kind: "made", path: "story.pdf", make }];
  return { files, notes: page.notes };
}

async function picturesOf({ pictures }: DrawnPage, picture: FetchMedia): Promise<ReadonlyMap<string, PrintedPicture>> {
  const printed = new Map<string, PrintedPicture>();
  for (const [path, drawn] of pictures) {
    printed.set(path, { bytes: await picture(drawn), type: photoFiles[drawn.media.format].type });
  }
  return printed;
}

import { isBlank } from "../../article/html/escape";
import type { NewId } from "../../article/ids";
import { importHtml } from "../../article/import/html/importHtml";
import { importStory } from "../../article/import/importStory";
import { importText } from "../../article/import/importText";
import { importMarkdown } from "../../article/import/markdown/importMarkdown";
import type { StoryImport } from "../../article/import/storyImport";
import { storyOf } from "../../article/story";
import { type DecodedText, decodeText } from "./decodeText";
import { endingOf, type TextEnding } from "./endings";

type Reader = (text: string, newId: NewId) => StoryImport;

/** By the ending of a file's name: how it is read. */
const readers: Readonly<Record<TextEnding, Reader>> = {
  txt: (text, newId) =>
    isBlank(text)
      ? refused("The file is empty: it holds no words.")
      : { kind: "story", story: storyOf(newId(), importText(text, newId)), notes: [] },
  json: importStory,
  md: importMarkdown,
  markdown: importMarkdown,
  html: importHtml,
  htm: importHtml,
};

/** What may be in any encoding; everything else is UTF-8 by its own rules. */
const inAnyEncoding: ReadonlySet<string> = new Set(["txt", "html", "htm"]);

const isText = (ending: string): ending is TextEnding => Object.hasOwn(readers, ending);

/** A new story from what a file of text holds; the file's name says what it is. */
export function importFile(fileName: string, bytes: Uint8Array, newId: NewId): StoryImport {
  const ending = endingOf(fileName);
  if (!isText(ending)) return refused("Only .docx, .odt, .md, .html, .txt and .json files can be imported.");
  const decoded = decodeText(bytes);
  if (decoded.text.includes("\u0000")) return refused("The file does not hold text.");
  if (decoded.notes.length > 0 && !inAnyEncoding.has(ending))
    return refused(`The file is not UTF-8, as every .${ending} file is; save it as UTF-8 and import it again.`);
  return withNotes(readSafely(readers[ending], decoded, newId), decoded.notes);
}

function refused(sentence: string): StoryImport {
  return { kind: "refused", sentence };
}

/** Readers go down into what stands inside each other; what is nested ten thousand times over is no story. */
function readSafely(read: Reader, { text }: DecodedText, newId: NewId): StoryImport {
  try {
    return read(text, newId);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refused("It is nested too deep to be a story.");
  }
}

function withNotes(imported: StoryImport, notes: readonly string[]): StoryImport {
  if (imported.kind === "refused") return imported;
  return { ...imported, notes: [...notes, ...imported.notes] };
}

import mammoth from "mammoth";
import type { NewId } from "../../../article/ids";
import type { StoryImport } from "../../../article/import/storyImport";
import { zipBytes } from "../../zipBytes";
import { storyOfDocument } from "./storyOfDocument";
import { unpack } from "./unpack";

/** What a story can come from; macros, fonts and whatever else was put in are not even unpacked. */
const parts =
  /^(?:\[Content_Types\]\.xml|_rels\/[^/]+|docProps\/core\.xml|word\/(?:[^/]+\.xml|_rels\/[^/]+|media\/[^/]+))$/;

/** A new story from a Word document (ISO/IEC 29500, WordprocessingML). */
export async function readDocx(bytes: Uint8Array, newId: NewId): Promise<StoryImport> {
  const unpacked = await unpack(bytes, (name) => parts.test(name));
  if (!unpacked.ok) return { kind: "refused", sentence: unpacked.sentence };
  const { files } = unpacked;
  const text = (name: string) => files.get(name)?.toString("utf8") ?? "";
  if (!files.has("word/document.xml")) return { kind: "refused", sentence: "The file is no Word document." };
  try {
    const pictures = new Map<string, Buffer>();
    const { value: html } = await mammoth.convertToHtml(
      // mammoth opens archives itself and trusts them: it gets one that was unpacked with care.
      { buffer: await zipBytes(files, () => true) },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", "comment-reference => "],
        includeDefaultStyleMap: true,
        convertImage: mammoth.images.imgElement(async (image) => {
          const name = `picture-${pictures.size + 1}`;
          pictures.set(name, await image.readAsBuffer());
          return { src: name };
        }),
      },
    );
    return storyOfDocument(html, pictures, leftBehind(text), newId);
  } catch (error) {
    if (error instanceof RangeError) return { kind: "refused", sentence: "It is nested too deep to be a story." };
    return { kind: "refused", sentence: "The document is damaged: what it says could not be read." };
  }
}

/** What a Word document can hold and a story can not, in words. */
function leftBehind(text: (name: string) => string): readonly string[] {
  const body = text("word/document.xml");
  const hasWords = (xml: string) => /<w:t[ >]/.test(xml);
  const headers = ["header1", "header2", "header3", "footer1", "footer2", "footer3"];
  return [
    ...(hasWords(text("word/comments.xml")) ? ["Its comments were left behind."] : []),
    ...(/<w:(?:ins|del|moveFrom|moveTo) /.test(body) ? ["Its tracked changes were taken as accepted."] : []),
    ...(headers.some((name) => hasWords(text(`word/${name}.xml`)))
      ? ["What stands above and below its pages was left behind."]
      : []),
    ...(/<c:chart |<dgm:relIds /.test(body) ? ["A chart or a drawing could not be carried over."] : []),
    ...(/<m:oMath[ >]/.test(body) ? ["A formula could not be carried over."] : []),
  ];
}

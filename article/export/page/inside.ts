import type { ExportedFile, ExportedPicture } from "../exported";

/**
 * The page in pieces, with the picture itself where its file is named. Only what we print can name one: a double quote of the story's own is `&quot;`.
 */
export function withPicturesInside(
  html: string,
  media: readonly ExportedFile[],
): readonly (string | ExportedPicture)[] {
  const pictures = new Map(media.flatMap((file) => (file.kind === "media" ? [[file.path, file] as const] : [])));
  return html.split(/(?<= src=")(media\/[^"]*)(?=")/).map((piece, index) => {
    const picture = index % 2 === 1 ? pictures.get(piece) : undefined;
    return picture === undefined ? piece : { media: picture.media, says: picture.says };
  });
}

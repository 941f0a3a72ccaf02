import type { Photo } from "../blocks/photo";
import { oneLine } from "../html/escape";
import { plainText } from "../text";

/** What an exported picture says of itself, in plain text; empty where the story says nothing. */
export interface PictureFacts {
  readonly caption: string;
  readonly credit: string;
  readonly copyright: string;
  /** Who took it: what stands before the slash of "Anna Petrova / Reuters". */
  readonly creator: string;
  /** Whose picture it is: what stands behind the slash, or the whole credit where it names one only. */
  readonly source: string;
}

/**
 * A credit is read as agencies write it: "Photo: Anna Petrova / Reuters" names who took it and whose it is; one name
 * alone is whose it is, since it may be an agency's.
 */
export function pictureFacts(photo: Photo): PictureFacts {
  const credit = oneLine(photo.credit);
  const named = credit
    .replace(/^(?:©|\p{L}+\s*[:.])\s*/u, "")
    .split(/\s*\/\s*/)
    .filter((part) => part !== "");
  const [creator = ""] = named.length > 1 ? named : [];
  return {
    caption: oneLine(plainText(photo.caption)),
    credit,
    copyright: oneLine(photo.copyright),
    creator,
    source: named.at(-1) ?? "",
  };
}

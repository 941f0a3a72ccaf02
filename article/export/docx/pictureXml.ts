import type { Photo } from "../../blocks/photo";
import { escapeText, oneLine } from "../../html/escape";
import { plainText } from "../../text";
import type { Rendition } from "../rendition";

/** English metric units: 914,400 to the inch. The text is 16 cm wide. */
const widest = 5_760_000;
const perPixel = 9525;

/** A picture in a line of its own, as wide as the text at most; `number` names it among the pictures. */
export function pictureXml({ width, height }: Rendition, photo: Photo, number: number): string {
  const wide = Math.min(widest, width * perPixel);
  const high = Math.round((wide * height) / width);
  const size = `cx="${wide}" cy="${high}"`;
  const words = photo.decorative ? "" : oneLine(photo.alt) || oneLine(plainText(photo.caption));
  const named = `id="${number}" name="picture${number}" descr="${escapeText(words)}"`;
  return `<w:r><w:drawing><wp:inline><wp:extent ${size}/><wp:docPr ${named}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="picture${number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

import { type Photo, placeholder } from "../../blocks/photo";
import { oneLine } from "../../html/escape";
import { withoutLabel } from "../../html/words";
import { htmlInline, htmlWords } from "./htmlInline";
import type { HtmlReading } from "./htmlReading";
import { attribute, childrenOf, findElement, type HtmlElement, type HtmlNode, hasTag } from "./htmlTree";

/** A place for the picture, whose address is noted. */
export function photoOfImage(image: HtmlElement, { newId, pictures }: HtmlReading): Photo {
  const photo = placeholder(newId());
  const source = attribute(image, "src").trim();
  if (source !== "") pictures.set(photo.id, source);
  return { ...photo, alt: oneLine(attribute(image, "alt")) };
}

/** A figure with a picture, or the frame of one that is still to come: the caption, and in `small` the credit and the copyright. */
export function photoOfFigure(figure: HtmlElement, reading: HtmlReading): Photo {
  const image = findElement(figure, hasTag("img"));
  const caption = findElement(figure, hasTag("figcaption"));
  const nodes: readonly HtmlNode[] = caption ? childrenOf(caption) : [];
  const smalls = nodes.filter((node) => node.nodeName === "small").slice(0, 2);
  const [credit = "", copyright = ""] = smalls.map((node) => htmlWords(childrenOf(node)));
  const photo = image ? photoOfImage(image, reading) : placeholder(reading.newId());
  const words = htmlInline(nodes.filter((node) => !smalls.includes(node)));
  return { ...photo, caption: words, credit: withoutLabel(credit), copyright };
}

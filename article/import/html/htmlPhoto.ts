import { type Photo, placeholder } from "../../blocks/photo";
import { oneLine } from "../../html/escape";
import { labelledSentence, withoutLabel } from "../../html/words";
import { type Inline, normalize } from "../../text";
import { htmlInline, htmlWords } from "./htmlInline";
import type { HtmlReading } from "./htmlReading";
import { attribute, childrenOf, findElement, type HtmlElement, type HtmlNode, hasTag, isOfKind } from "./htmlTree";

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
  const smallWords = { credit: withoutLabel(credit), copyright };
  const photo = image ? photoOfImage(image, reading) : placeholder(reading.newId());
  const words = htmlInline(nodes.filter((node) => !smalls.includes(node)));
  return {
    ...photo,
    ...(smalls.length > 0 || isOfKind("photo")(figure) ? { caption: words, ...smallWords } : creditAtItsEnd(words)),
  };
}

/** A caption that ends with `Photo: credit. © somebody`, as systems have it that know no `small`. */
function creditAtItsEnd(caption: readonly Inline[]): Pick<Photo, "caption" | "credit" | "copyright"> {
  const last = caption.at(-1);
  const at = last?.kind === "text" && last.marks === undefined ? labelledSentence(last.text) : -1;
  if (last?.kind !== "text" || at < 0) return { caption, credit: "", copyright: "" };
  const [credit = "", copyright = ""] = withoutLabel(last.text.slice(at)).split(/\.? (?=©)/);
  const words = [...caption.slice(0, -1), { ...last, text: last.text.slice(0, at).trimEnd() }];
  return { caption: normalize(words), credit, copyright };
}

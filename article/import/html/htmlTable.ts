import type { Block } from "../../blocks/block";
import type { TableCell } from "../../blocks/table";
import type { Inline } from "../../text";
import { blockTexts, inOneText } from "../blockTexts";
import { htmlInline } from "./htmlInline";
import type { HtmlReading } from "./htmlReading";
import { childrenOf, elementsIn, type HtmlElement, hasTag } from "./htmlTree";

/** A table, with every caption that it and the figure around it have. */
export function readTable(
  element: HtmlElement,
  reading: HtmlReading,
  figcaption: readonly Inline[] = [],
): readonly Block[] {
  const own = elementsIn(element).filter(hasTag("caption"));
  const caption = inOneText([...own.map((one) => htmlInline(childrenOf(one))), figcaption]);
  const rows = rowsIn(element).map((row) =>
    elementsIn(row)
      .filter(hasTag("td", "th"))
      .map((cell): TableCell => ({ header: cell.tagName === "th", text: cellText(cell, reading) })),
  );
  return [{ kind: "table", id: reading.newId(), rows, caption }];
}

function rowsIn(element: HtmlElement): readonly HtmlElement[] {
  return elementsIn(element).flatMap((child) => {
    if (child.tagName === "tr") return [child];
    return hasTag("thead", "tbody", "tfoot")(child) ? rowsIn(child) : [];
  });
}

function cellText(cell: HtmlElement, reading: HtmlReading): readonly Inline[] {
  return inOneText(reading.flow(childrenOf(cell)).flatMap(blockTexts));
}

import { htmlWords } from "./htmlInline";
import { attribute, childrenOf, findElement, type HtmlElement, type HtmlNode, hasTag, isElement } from "./htmlTree";
import { styleOf } from "./inlineStyle";
import { makeElement } from "./makeElement";

/*
 * Lists of programs that know none: Word's are paragraphs that say by their style which level of a list they are, its twin on the web and Slack make a
 * list of its own for each item. What stands together becomes one list with lists in it.
 */

interface LeveledItem {
  readonly level: number;
  readonly ordered: boolean;
  readonly start: number;
  readonly nodes: readonly HtmlNode[];
}

/** The nodes with every run of such items as a list. */
export function withLists(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const result: HtmlNode[] = [];
  let items: LeveledItem[] = [];
  const endList = () => {
    if (items.length > 0) result.push(...nested(items));
    items = [];
  };
  for (const node of nodes) {
    const own = itemsOf(node);
    if (own) items.push(...own);
    else if (items.length === 0 || isElement(node) || htmlWords([node]) !== "") {
      endList();
      result.push(node);
    }
  }
  endList();
  return result;
}

function itemsOf(node: HtmlNode): readonly LeveledItem[] | null {
  if (!isElement(node)) return null;
  if (hasTag("p", "h1", "h2", "h3", "h4", "h5", "h6")(node)) return paragraphItem(node);
  if (hasTag("ul", "ol")(node)) return listItems(node);
  const inside = childrenOf(node).filter((child) => isElement(child) || htmlWords([child]) !== "");
  const [only, ...others] = inside;
  return only && others.length === 0 && /listcontainerwrapper/i.test(attribute(node, "class")) ? itemsOf(only) : null;
}

/** `mso-list:l0 level2 lfo1`; the bullet or the number stands in a span of its own. */
function paragraphItem(element: HtmlElement): readonly LeveledItem[] | null {
  const list = styleOf(element).get("mso-list") ?? "";
  const level = /\blevel(\d)\b/.exec(list)?.[1];
  if (!level) return null;
  const marker = findElement(element, (one) => styleOf(one).get("mso-list") === "ignore");
  const sign = marker ? htmlWords(childrenOf(marker)).trim() : "";
  const number = /^\(?(\d{1,4}|\p{L}{1,4})[.)]/u.exec(sign)?.[1];
  return [
    {
      level: Number(level),
      ordered: number !== undefined && sign !== "o",
      start: Number(number) || 1,
      nodes: childrenOf(element),
    },
  ];
}

/** Only of lists that say how deep they are; any other is a list as it stands. */
function listItems(list: HtmlElement): readonly LeveledItem[] | null {
  const items = childrenOf(list).filter(isElement);
  const indent = Number(attribute(list, "data-indent"));
  const levels = items.map((item) => Number(attribute(item, "data-aria-level") || attribute(item, "aria-level")));
  const saysSo = attribute(list, "data-indent") !== "" || (levels.length > 0 && levels.every((level) => level > 0));
  if (!saysSo || !items.every(hasTag("li"))) return null;
  const start = Number(attribute(list, "start")) || 1;
  return items.map((item, index) => ({
    level: levels[index] || indent + 1,
    ordered: list.tagName === "ol",
    start,
    nodes: childrenOf(item),
  }));
}

/** Built from the outside in: what is deeper than the first level goes into the item before it. */
function nested(items: readonly LeveledItem[]): readonly HtmlElement[] {
  const [first] = items;
  if (!first) return [];
  // What begins less deep later stands beside what came before.
  const top = Math.min(...items.map(({ level }) => level));
  const ends = items.findIndex((item, index) => index > 0 && item.level === top && item.ordered !== first.ordered);
  const own = ends < 0 ? items : items.slice(0, ends);
  const list = makeElement(first.ordered ? "ol" : "ul", itemsAt(own, top), startOf(first));
  return [list, ...(ends < 0 ? [] : nested(items.slice(ends)))];
}

function itemsAt(items: readonly LeveledItem[], top: number): readonly HtmlElement[] {
  const elements: HtmlElement[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at];
    if (!item) break;
    const next = items.findIndex(({ level }, index) => index > at && level <= top);
    const end = next < 0 ? items.length : next;
    const isOwn = item.level === top;
    const deeper = items.slice(isOwn ? at + 1 : at, end);
    elements.push(makeElement("li", [...(isOwn ? item.nodes : []), ...nested(deeper)]));
    at = end;
  }
  return elements;
}

function startOf({ ordered, start }: LeveledItem): Readonly<Record<string, string>> {
  return ordered && start !== 1 ? { start: String(start) } : {};
}

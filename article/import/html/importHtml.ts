import { parse } from "parse5";
import { paragraph } from "../../blocks/paragraph";
import type { NewId } from "../../ids";
import { type Fields, noFields, storyOf } from "../../story";
import type { StoryImport } from "../storyImport";
import { startReading } from "./htmlBlocks";
import { htmlWords } from "./htmlInline";
import {
  childrenOf,
  elementsIn,
  findElement,
  type HtmlElement,
  type HtmlNode,
  hasTag,
  isElement,
  isOfKind,
  isSilent,
} from "./htmlTree";
import { headFields } from "./readHead";
import { isStoryHeader, readCorrections, readStoryHeader } from "./readStoryHeader";

/**
 * A new story from a web page. A page of our own comes back with its fields and blocks, as far as a page carries them. Of any other all words come, those
 * of its menus too, since only a person can tell them from the story.
 */
export function importHtml(text: string, newId: NewId): StoryImport {
  const document = parse(text.replace(/^\uFEFF/, ""));
  const root = findElement(document, hasTag("html"));
  const body = findElement(document, hasTag("body"));
  if (!root || !body || (htmlWords(childrenOf(body)) === "" && !findElement(body, hasTag("img"))))
    return { kind: "refused", sentence: "The page is empty: it holds no words and no pictures." };
  const pictures = new Map<string, string>();
  const article = ownArticle(body);
  const { fields, nodes } = article ? ofOurs(article, newId) : ofAnother(body);
  const blocks = startReading(newId, pictures).flow(nodes);
  const head = headFields(root, fields.headline ?? "");
  const story = storyOf(newId(), blocks.length === 0 ? [paragraph(newId())] : blocks, withWords(head, fields));
  return { kind: "story", story, notes: [], pictures };
}

/** The story of a page of ours, which has nothing beside it but a strip above and one below. */
function ownArticle(body: HtmlElement): HtmlElement | null {
  const around = elementsIn(body).filter((element) => !isSilent(element));
  const main = around.find(hasTag("main"));
  const [article, ...others] = main ? elementsIn(main) : [];
  const isLoose = (node: HtmlNode) => !isElement(node) && htmlWords([node]) !== "";
  const hasLoose = [...childrenOf(body), ...(main ? childrenOf(main) : [])].some(isLoose);
  const isPlain = around.every(hasTag("header", "main", "footer")) && others.length === 0 && !hasLoose;
  const header = article && elementsIn(article).find(hasTag("header"));
  return isPlain && article?.tagName === "article" && (!header || isStoryHeader(header)) ? article : null;
}

interface Parts {
  readonly fields: Partial<Fields>;
  readonly nodes: readonly HtmlNode[];
}

function ofOurs(article: HtmlElement, newId: NewId): Parts {
  const header = elementsIn(article).find(hasTag("header"));
  const corrections = elementsIn(article).find(isOfKind("corrections"));
  const nodes = childrenOf(article).filter((node) => node !== header && node !== corrections);
  return {
    fields: {
      ...(header && readStoryHeader(header, newId)),
      corrections: corrections ? readCorrections(corrections, newId) : [],
    },
    nodes,
  };
}

/** Its first heading of level 1 is the headline. */
function ofAnother(body: HtmlElement): Parts {
  const first = findElement(body, hasTag("h1"));
  const headline = first ? htmlWords(childrenOf(first)) : "";
  return { fields: { headline }, nodes: headline === "" ? childrenOf(body) : without(body, first).childNodes };
}

/** The tree is ours alone, so what has been read is taken out of it. */
function without(body: HtmlElement, element: HtmlElement | null): HtmlElement {
  const parent = element?.parentNode;
  if (parent && element) parent.childNodes = parent.childNodes.filter((node) => node !== element);
  return body;
}

/** What the story itself says counts more than what stands in the page's head. */
function withWords(head: Partial<Fields>, own: Partial<Fields>): Fields {
  const isSaid = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== "");
  const said = Object.entries(own).filter(([, value]) => isSaid(value));
  return { ...noFields, ...head, ...Object.fromEntries(said) };
}

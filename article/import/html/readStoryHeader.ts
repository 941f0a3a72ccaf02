import type { NewId } from "../../ids";
import type { Byline, Correction, Fields } from "../../story";
import { htmlWords } from "./htmlInline";
import {
  attribute,
  childrenOf,
  elementsIn,
  findElement,
  type HtmlElement,
  type HtmlNode,
  hasTag,
  isElement,
  isOfKind,
} from "./htmlTree";

const lines = ["kicker", "standfirst", "byline"];

/** Whether nothing stands in a header but the lines that a page of ours has there. */
export function isStoryHeader(header: HtmlElement): boolean {
  const isLine = (element: HtmlElement) =>
    element.tagName === "h1" || (element.tagName === "p" && lines.includes(attribute(element, "data-kind")));
  return elementsIn(header).every(isLine) && htmlWords(childrenOf(header).filter((node) => !isElement(node))) === "";
}

/** What stands above the first word of a story on a page of ours. */
export function readStoryHeader(header: HtmlElement, newId: NewId): Partial<Fields> {
  const line = (is: (element: HtmlElement) => boolean) => {
    const element = findElement(header, is);
    return element ? htmlWords(childrenOf(element)) : "";
  };
  const bylineLine = findElement(header, isOfKind("byline"));
  return {
    kicker: line(isOfKind("kicker")),
    headline: line(hasTag("h1")),
    standfirst: line(isOfKind("standfirst")),
    ...(bylineLine && readBylineLine(bylineLine, newId)),
  };
}

/** Names and roles in a span, place and day in another, the moment of publication in either or behind. */
function readBylineLine(element: HtmlElement, newId: NewId): Partial<Fields> {
  const spans = elementsIn(element).filter(hasTag("span"));
  const people = spans.find((span) => elementsIn(span).some(hasTag("b")));
  const filed = spans.find((span) => span !== people);
  const [place, day] = filed ? placeAndDay(filed) : ["", ""];
  const published = elementsIn(element).find(hasTag("time"));
  const isMoment = day.includes("T");
  return {
    bylines: people ? readPeople(people, newId) : [],
    dateline: place,
    datelineDate: isMoment ? day.slice(0, day.indexOf("T")) : day,
    publishedAt: published ? attribute(published, "datetime") : isMoment ? day : "",
  };
}

function placeAndDay(filed: HtmlElement): readonly [string, string] {
  const date = elementsIn(filed).find(hasTag("time", "span"));
  const place = htmlWords(childrenOf(filed).filter((node) => node !== date));
  return [place.replace(/,\s*$/, ""), date ? dateIn(date) : ""];
}

function dateIn(element: HtmlElement): string {
  return attribute(element, "datetime") || htmlWords(childrenOf(element));
}

/** Every name is bold; what follows up to the next one is the role. */
function readPeople(element: HtmlElement, newId: NewId): readonly Byline[] {
  const people: { readonly name: string; readonly role: HtmlNode[] }[] = [];
  for (const node of childrenOf(element)) {
    if (isElement(node) && node.tagName === "b") people.push({ name: htmlWords(childrenOf(node)), role: [] });
    else people.at(-1)?.role.push(node);
  }
  return people.map(({ name, role }) => ({
    id: newId(),
    name,
    role: htmlWords(role).replace(/^[,;\s]+|[,;\s]+$/g, ""),
  }));
}

/** `date: words`, a paragraph each. */
export function readCorrections(section: HtmlElement, newId: NewId): readonly Correction[] {
  return elementsIn(section)
    .filter(hasTag("p"))
    .map((line) => {
      const date = elementsIn(line).find(hasTag("time", "span"));
      const words = htmlWords(childrenOf(line).filter((node) => node !== date));
      return { id: newId(), date: date ? dateIn(date) : "", text: date ? words.replace(/^: ?/, "") : words };
    });
}

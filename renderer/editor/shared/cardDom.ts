import { setDOMUnmanaged } from "lexical";
import { createFormHost } from "./formHost";
import "./card.css";

/** The element of a piece of the page's furniture: its kind in small letters, room for its parts, and for its form. */
export function createCard(className: string, kind: string): HTMLElement {
  const card = document.createElement("section");
  card.className = `card ${className}`;
  card.setAttribute("role", "group");
  card.setAttribute("aria-label", kind);
  card.append(createKindLabel(kind), createFormHost());
  return card;
}

/** Says what the card is, to the eye; the card's own name says it to a screen reader. */
function createKindLabel(kind: string): HTMLElement {
  const label = document.createElement("div");
  label.className = "card-kind";
  label.contentEditable = "false";
  label.setAttribute("aria-hidden", "true");
  label.textContent = kind;
  setDOMUnmanaged(label);
  return label;
}

/** The element of a part that is written in, with what stands in for its words while there are none. */
export function createPart(tag: "p" | "div", className: string, name: string, placeholder: string): HTMLElement {
  const part = document.createElement(tag);
  part.className = className;
  part.setAttribute("role", "group");
  part.setAttribute("aria-label", name);
  part.dataset.empty = placeholder;
  return part;
}

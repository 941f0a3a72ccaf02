import { type DOMRenderConfig, domOverride } from "@lexical/html";
import { $getState, $isElementNode, type LexicalNode } from "lexical";
import { isJsonObject } from "../../../article/json";
import { propertyOf } from "../../../article/suggestions/mark";
import { $isToGo, markState } from "../shared/suggestedState";

const drawn = ["inserted", "deleted", "reformatted"] as const;
const roles = { inserted: "insertion", deleted: "deletion", reformatted: "suggestion" } as const;

/** Every node shows what is suggested about it, and by whom; words to go are not copied. */
export const drawSuggestions: DOMRenderConfig = {
  contextDefaults: [],
  overrides: [
    domOverride("*", {
      $decorateDOM: (node, previous, dom) => {
        if (node.__state !== undefined || previous?.__state !== undefined) $draw(node, dom);
      },
      $shouldExclude: (node, _selection, $next) => $isToGo(node) || $next(),
    }),
  ],
};

function $draw(node: LexicalNode, dom: HTMLElement): void {
  let [role, colour]: [string, string | null] = ["", null];
  for (const name of drawn) {
    const mark = $getState(node, markState(name));
    const by = mark && isJsonObject(mark.by) ? mark.by : null;
    if (mark) [role, colour] = [roles[name], typeof by?.colour === "string" ? by.colour : "blue"];
    set(dom, name, mark && "");
  }
  set(dom, "by", colour);
  const hasNewProperty = Object.keys(node.__state?.toJSON().$ ?? {}).some((key) => propertyOf(key) !== null);
  set(dom, "altered", hasNewProperty ? "" : null);
  if (!$isElementNode(node)) setRole(dom, role);
}

function set(dom: HTMLElement, name: string, value: string | null): void {
  if (value === null) dom.removeAttribute(`data-${name}`);
  else dom.setAttribute(`data-${name}`, value);
}

function setRole(dom: HTMLElement, role: string): void {
  if (role !== "") dom.setAttribute("role", role);
  else if (dom.hasAttribute("role")) dom.removeAttribute("role");
}

import { attribute, type HtmlElement } from "./htmlTree";

/** What of a style is ever asked for; word processors write long ones that are about looks alone. */
const meaningful = /font-(?:weight|style)|text-decoration|vertical-align|display|mso-(?:hide|element|special|list)/i;
const none: ReadonlyMap<string, string> = new Map();

/** What a style attribute declares, by property in small letters; of one that stands twice the last. */
export function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const written = attribute(element, "style");
  if (written === "" || !meaningful.test(written)) return none;
  const declared = new Map<string, string>();
  for (const part of written.split(";")) {
    const at = part.indexOf(":");
    if (at > 0)
      declared.set(
        part.slice(0, at).trim().toLowerCase(),
        part
          .slice(at + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return declared;
}

/** The elements that say what the style says about the words; colours, sizes and fonts say nothing. */
export function meaningOf(style: ReadonlyMap<string, string>): readonly string[] {
  const weight = style.get("font-weight") ?? "";
  const decoration = `${style.get("text-decoration") ?? ""} ${style.get("text-decoration-line") ?? ""}`;
  const vertical = style.get("vertical-align") ?? "";
  return [
    ...(/^bold/.test(weight) || Number(weight) >= 600 ? ["strong"] : []),
    ...(/^(?:italic|oblique)/.test(style.get("font-style") ?? "") ? ["em"] : []),
    ...(decoration.includes("line-through") ? ["s"] : []),
    ...(vertical === "sub" || vertical === "super" ? [vertical === "sub" ? "sub" : "sup"] : []),
  ];
}

/** Bold by its element, and by its style not: so Google Docs wraps all that is copied. */
export function takesBack(element: HtmlElement, style: ReadonlyMap<string, string>): boolean {
  const weight = style.get("font-weight") ?? "";
  const isLight = weight === "normal" || (weight !== "" && Number(weight) < 600);
  const isUpright = style.get("font-style") === "normal";
  return (["b", "strong"].includes(element.tagName) && isLight) || (["i", "em"].includes(element.tagName) && isUpright);
}

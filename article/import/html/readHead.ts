import { isBlank } from "../../html/escape";
import type { Fields } from "../../story";
import { htmlWords } from "./htmlInline";
import { attribute, childrenOf, elementsIn, findElement, type HtmlElement, hasTag } from "./htmlTree";

/** What a page's head says of the story. A title that only repeats the headline is none of its own. */
export function headFields(root: HtmlElement, headline: string): Partial<Fields> {
  const head = findElement(root, hasTag("head"));
  const metas = head ? elementsIn(head).filter(hasTag("meta")) : [];
  const meta = (...names: readonly string[]) =>
    metas
      .filter((one) => names.includes(attribute(one, "property") || attribute(one, "name")))
      .map((one) => attribute(one, "content").trim())
      .filter((content) => !isBlank(content));
  const title = head && findElement(head, hasTag("title"));
  const words = title ? htmlWords(childrenOf(title)) : "";
  const canonical =
    head && elementsIn(head).find((one) => one.tagName === "link" && attribute(one, "rel") === "canonical");
  const other = (said: string) => (said === headline ? "" : said);
  return {
    ...(headline === "" ? { headline: words } : { seoTitle: other(words) }),
    standfirst: meta("description")[0] ?? "",
    socialTitle: headline === "" ? "" : other(meta("og:title")[0] ?? ""),
    language: attribute(root, "lang"),
    canonicalUrl: canonical ? attribute(canonical, "href") : "",
    section: meta("article:section")[0] ?? "",
    publishedAt: meta("article:published_time")[0] ?? "",
    updatedAt: meta("article:modified_time")[0] ?? "",
    tags: [...new Set(meta("article:tag"))],
  };
}

import type { PreviewLook } from "../contract";
import { sheetInLook } from "./mediaConditions";

/** A narrow device draws its scroll bars over the page, and paper has none: what scrolls takes no width from the page. */
const frameSheet = "@media (max-width: 1000px) { ::-webkit-scrollbar { width: 0; height: 0; } }\n";
/** The margins above and below that the page's sheet asks of paper; those beside it are the frame's. */
const paperSheet = "html { padding-block: 2cm; }\n";

/**
 * What a link leads to would take the page's place in the frame, and be refused there. In a window of its own it is refused before, and the page stays.
 */
const linkTarget = '<head>\n<base target="_blank">';

/** The page with the one sheet in its head as it applies in that look, and fit for a frame; every other byte as it is. */
export function pageInLook(html: string, look: PreviewLook): string {
  const from = html.indexOf("<style>");
  const to = html.indexOf("</style>", from);
  if (from < 0 || to < 0) return html;
  const before = html.slice(0, from).replace("<head>", linkTarget);
  const sheet = sheetInLook(html.slice(from, to), look);
  return `${before}${sheet}${frameSheet}${look === "print" ? paperSheet : ""}${html.slice(to)}`;
}

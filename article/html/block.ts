import { assertNever } from "../assertNever";
import type { Block } from "../blocks/block";
import { embedHtml } from "./embed";
import { galleryHtml } from "./gallery";
import { headingHtml } from "./heading";
import { listHtml } from "./list";
import { mostReadHtml } from "./mostRead";
import type { Page } from "./page";
import { paragraphHtml } from "./paragraph";
import { photoHtml } from "./photo";
import { pullQuoteHtml } from "./pullQuote";
import { quoteHtml } from "./quote";
import { supportHtml } from "./support";
import { tableHtml } from "./table";
import { unknownHtml } from "./unknown";

/** One block as HTML without a class, a style or a script; empty when a reader would see nothing of it. */
export function blockHtml(block: Block, page: Page): string {
  switch (block.kind) {
    case "paragraph":
      return paragraphHtml(block);
    case "heading":
      return headingHtml(block);
    case "list":
      return listHtml(block);
    case "quote":
      return quoteHtml(block, page);
    case "pullQuote":
      return pullQuoteHtml(block);
    case "photo":
      return photoHtml(block, page);
    case "gallery":
      return galleryHtml(block, page);
    case "divider":
      return "<hr>";
    case "embed":
      return embedHtml(block);
    case "support":
      return supportHtml(block);
    case "mostRead":
      return mostReadHtml(block, page);
    case "table":
      return tableHtml(block);
    case "unknown":
      return unknownHtml(block);
    default:
      return assertNever(block);
  }
}

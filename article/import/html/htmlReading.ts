import type { Block } from "../../blocks/block";
import type { NewId } from "../../ids";
import type { HtmlNode } from "./htmlTree";

/** What every part of a page is read with. */
export interface HtmlReading {
  readonly newId: NewId;
  /** Notes the address of a photo's picture, by the photo's id. */
  readonly pictures: Map<string, string>;
  /** Reads nodes that may hold anything. */
  readonly flow: (nodes: readonly HtmlNode[]) => readonly Block[];
}

import type { JsonObject } from "../json";
import { type Divider, dividerSchema } from "./divider";
import { type Embed, embedSchema } from "./embed";
import { type Gallery, gallerySchema } from "./gallery";
import { type Heading, headingSchema } from "./heading";
import { type List, listSchema } from "./list";
import { type MostRead, mostReadSchema } from "./mostRead";
import { type Paragraph, paragraphSchema } from "./paragraph";
import { type Photo, photoSchema } from "./photo";
import { type PullQuote, pullQuoteSchema } from "./pullQuote";
import { type Quote, quoteSchema } from "./quote";
import { type Support, supportSchema } from "./support";
import { type Table, tableSchema } from "./table";
import type { UnknownBlock } from "./unknown";

export type KnownBlock =
  | Paragraph
  | Heading
  | List
  | Quote
  | PullQuote
  | Photo
  | Gallery
  | Divider
  | Embed
  | Support
  | MostRead
  | Table;

/** Keys that a newer Galley wrote into a block of a kind we know; they are written back as they came. */
export interface WithRest {
  readonly rest?: JsonObject;
}

/** One top-level piece of a story's body. */
export type Block = (KnownBlock & WithRest) | UnknownBlock;

export type BlockKind = Block["kind"];

export const blockSchemas = {
  paragraph: paragraphSchema,
  heading: headingSchema,
  list: listSchema,
  quote: quoteSchema,
  pullQuote: pullQuoteSchema,
  photo: photoSchema,
  gallery: gallerySchema,
  divider: dividerSchema,
  embed: embedSchema,
  support: supportSchema,
  mostRead: mostReadSchema,
  table: tableSchema,
} as const;

export function isKnownKind(kind: unknown): kind is keyof typeof blockSchemas {
  return typeof kind === "string" && Object.hasOwn(blockSchemas, kind);
}

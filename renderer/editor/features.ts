import { type AnyLexicalExtensionArgument, configExtension } from "lexical";
import { AdoptedPhotosExtension } from "./adoptedPhotos/AdoptedPhotosExtension";
import { CaretInViewExtension } from "./caretInView/CaretInViewExtension";
import { CaretMemoryExtension } from "./caretMemory/CaretMemoryExtension";
import { CommentExtension, commentAction } from "./comment/CommentExtension";
import { DividerExtension, dividerAction } from "./divider/DividerExtension";
import { IncomingPhotosExtension, photoAction } from "./incomingPhotos/IncomingPhotosExtension";
import { KeptExtension } from "./kept/KeptExtension";
import { LinkFeatureExtension, linkAction } from "./link/LinkFeatureExtension";
import { bulletedListAction, ListFeatureExtension, numberedListAction } from "./list/ListFeatureExtension";
import { LongStoryExtension } from "./longStory/LongStoryExtension";
import { MostReadExtension, mostReadAction } from "./mostRead/MostReadExtension";
import { PasteExtension } from "./paste/PasteExtension";
import { PhotoExtension } from "./photo/PhotoExtension";
import { PhotoFactsExtension } from "./photoFacts/PhotoFactsExtension";
import { PullQuoteExtension, pullQuoteAction } from "./pullQuote/PullQuoteExtension";
import { QuoteExtension, quoteAction } from "./quote/QuoteExtension";
import { ReplacedPhotosExtension } from "./replacedPhotos/ReplacedPhotosExtension";
import type { Action } from "./shared/action";
import { SlashMenuExtension } from "./slashMenu/SlashMenuExtension";
import { SuggestExtension, suggestAction } from "./suggest/SuggestExtension";
import { SupportExtension, supportAction } from "./support/SupportExtension";
import { boldAction, headingAction, italicAction, subheadingAction, TextExtension } from "./text/TextExtension";
import { TypedStartsExtension } from "./typedStarts/TypedStartsExtension";
import { TypographyExtension } from "./typography/TypographyExtension";

/** The toolbar, in groups. */
export const toolbarActions: readonly (readonly Action[])[] = [
  [boldAction, italicAction, linkAction],
  [headingAction, subheadingAction, bulletedListAction, numberedListAction],
  [quoteAction, pullQuoteAction, photoAction],
  [commentAction, suggestAction],
];

/** The menu that "/" opens on an empty line: text, words and pictures, furniture. */
export const insertActions: readonly (readonly Action[])[] = [
  [headingAction, subheadingAction, bulletedListAction, numberedListAction],
  [quoteAction, pullQuoteAction, photoAction],
  [supportAction, mostReadAction, dividerAction],
];

/** What the editor can do. Taking a folder and its lines in this file away takes the feature away. */
export const features: readonly AnyLexicalExtensionArgument[] = [
  TextExtension,
  ListFeatureExtension,
  LinkFeatureExtension,
  QuoteExtension,
  PullQuoteExtension,
  PhotoExtension,
  PhotoFactsExtension,
  IncomingPhotosExtension,
  ReplacedPhotosExtension,
  AdoptedPhotosExtension,
  SupportExtension,
  MostReadExtension,
  DividerExtension,
  KeptExtension,
  CommentExtension,
  SuggestExtension,
  TypographyExtension,
  CaretInViewExtension,
  CaretMemoryExtension,
  PasteExtension,
  LongStoryExtension,
  configExtension(SlashMenuExtension, { groups: insertActions }),
  configExtension(TypedStartsExtension, { actions: insertActions.flat() }),
];

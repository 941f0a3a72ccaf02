import type { Check } from "./check";
import { impossibleDate } from "./dates/impossibleDate";
import { weekday } from "./dates/weekday";
import { byline } from "./fields/byline";
import { canonicalUrl } from "./fields/canonicalUrl";
import { checklist } from "./fields/checklist";
import { corrections } from "./fields/corrections";
import { embargo } from "./fields/embargo";
import { fieldDates } from "./fields/fieldDates";
import { headline } from "./fields/headline";
import { headlineFullStop } from "./fields/headlineFullStop";
import { headlineLength } from "./fields/headlineLength";
import { language } from "./fields/language";
import { section } from "./fields/section";
import { slug } from "./fields/slug";
import { slugUsed } from "./fields/slugUsed";
import { standfirst } from "./fields/standfirst";
import { linkAddress } from "./links/linkAddress";
import { linkText } from "./links/linkText";
import { linkTracking } from "./links/linkTracking";
import { mostReadDoubles } from "./links/mostReadDoubles";
import { mostReadLinks } from "./links/mostReadLinks";
import { openComments } from "./openComments";
import { openSuggestions } from "./openSuggestions";
import { altRepeats } from "./photos/altRepeats";
import { leadWidth } from "./photos/leadWidth";
import { photoAlt } from "./photos/photoAlt";
import { photoCaption } from "./photos/photoCaption";
import { photoCredit } from "./photos/photoCredit";
import { photoToCome } from "./photos/photoToCome";
import { quoteMarksLanguage } from "./quotations/quoteMarksLanguage";
import { quoteMarksPaired } from "./quotations/quoteMarksPaired";
import { quoteSpeaker } from "./quotations/quoteSpeaker";
import { quoteUnattributed } from "./quotations/quoteUnattributed";
import { emptyBlock } from "./structure/emptyBlock";
import { headingAlone } from "./structure/headingAlone";
import { headingOrder } from "./structure/headingOrder";
import { noText } from "./structure/noText";
import { unknownBlock } from "./structure/unknownBlock";
import { brokenCharacters } from "./words/brokenCharacters";
import { doubledSpaces } from "./words/doubledSpaces";
import { doubledWords } from "./words/doubledWords";
import { leftovers } from "./words/leftovers";
import { mixedLetters } from "./words/mixedLetters";

/** Everything that preflight looks for, in the order in which it is listed for a person. */
export const checks: readonly Check[] = [
  headline,
  headlineLength,
  headlineFullStop,
  standfirst,
  byline,
  language,
  slug,
  slugUsed,
  section,
  canonicalUrl,
  embargo,
  fieldDates,
  corrections,
  openComments,
  openSuggestions,
  photoToCome,
  photoCredit,
  photoAlt,
  altRepeats,
  photoCaption,
  leadWidth,
  quoteSpeaker,
  quoteUnattributed,
  quoteMarksPaired,
  quoteMarksLanguage,
  leftovers,
  doubledWords,
  doubledSpaces,
  mixedLetters,
  brokenCharacters,
  weekday,
  impossibleDate,
  linkAddress,
  linkText,
  linkTracking,
  mostReadDoubles,
  mostReadLinks,
  noText,
  headingOrder,
  headingAlone,
  emptyBlock,
  unknownBlock,
  checklist,
];

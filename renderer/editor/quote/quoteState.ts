import { $getState, type ElementNode } from "lexical";
import { textState } from "../shared/nodeState";

/* What a quote says beside its words and its speaker; one key each, so that two people's edits of different ones both stay. */

export const roleState = textState("role");
export const languageState = textState("language");
export const sourceKindState = textState("sourceKind");
export const sourceTitleState = textState("sourceTitle");
export const sourceUrlState = textState("sourceUrl");
export const sourceDateState = textState("sourceDate");

export const quoteStates = [
  roleState,
  languageState,
  sourceKindState,
  sourceTitleState,
  sourceUrlState,
  sourceDateState,
];

export const sourceKindNames: Readonly<Record<string, string>> = {
  interview: "Interview",
  statement: "Statement",
  document: "Document",
  publication: "Publication",
  broadcast: "Broadcast",
  social: "Social media",
};

/** What the source is called in a line: its title, else its kind, else its address; with the date. Empty without any. */
export function $sourceWords(quote: ElementNode): string {
  const kind = sourceKindNames[$getState(quote, sourceKindState)] ?? "";
  const named = [$getState(quote, sourceTitleState), kind, $getState(quote, sourceUrlState)].find(
    (word) => word !== "",
  );
  return [named ?? "", $getState(quote, sourceDateState)].filter((word) => word !== "").join(", ");
}

/** `, role · source`, as much of it as there is: what follows the speaker's name. */
export function $facts(quote: ElementNode): string {
  const role = $getState(quote, roleState);
  const source = $sourceWords(quote);
  return `${role === "" ? "" : `, ${role}`}${source === "" ? "" : ` · ${source}`}`;
}

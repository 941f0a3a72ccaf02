import { dateWords } from "../html/date";
import type { Story } from "../story";
import type { PreflightContext } from "./check";
import { embargo } from "./fields/embargo";

/** "Embargoed until 27 November 2026, 06:00", for whoever sees the story before that; empty where nothing is held back, or not any more. */
export function embargoNotice({ fields }: Story, context: Pick<PreflightContext, "now" | "publication">): string {
  const { publication } = context;
  const nothing = { slugsInUse: [], comments: [], suggestions: [], judgements: {}, language: "", day: "" };
  const found = embargo.story?.(fields, [], { ...context, ...nothing }) ?? [];
  const style = { language: "en-GB", timeZone: publication.timeZone };
  return found.length === 0 ? "" : `Embargoed until ${dateWords(fields.embargoUntil, style)}`;
}

import type { CheckLevel, Publication } from "../../article/publication/publication";
import type { PublicationPart } from "../../article/publication/publicationRules";

/** A publication as it stands in its form: a list is one text, so that half a line can be written. */
export interface Entered extends Omit<Publication, "sections" | "social" | "imageWidths" | "checklist"> {
  /** One on each line; `social` and `checklist` too. */
  readonly sections: string;
  readonly social: string;
  readonly checklist: string;
  /** Apart by commas. */
  readonly imageWidths: string;
}

/** `readEntered` gives the same publication back. */
export function enter(publication: Publication): Entered {
  return {
    ...publication,
    sections: publication.sections.join("\n"),
    social: publication.social.join("\n"),
    checklist: publication.checklist.join("\n"),
    imageWidths: publication.imageWidths.join(", "),
  };
}

/** What the form says. A width that is no number is read as NaN, which the rules refuse in words. */
export function readEntered(entered: Entered): Publication {
  const { support, policies } = entered;
  return {
    ...entered,
    name: entered.name.trim(),
    url: entered.url.trim(),
    logo: entered.logo.trim(),
    language: entered.language.trim(),
    timeZone: entered.timeZone.trim(),
    sections: linesOf(entered.sections),
    support: { text: support.text.trim(), label: support.label.trim(), url: support.url.trim() },
    policies: {
      corrections: policies.corrections.trim(),
      ethics: policies.ethics.trim(),
      ownership: policies.ownership.trim(),
    },
    social: linesOf(entered.social),
    checklist: linesOf(entered.checklist),
    canonicalPattern: entered.canonicalPattern.trim(),
    imageWidths: widthsOf(entered.imageWidths),
    stylesheet: entered.stylesheet.trim() === "" ? "" : entered.stylesheet,
  };
}

/** What stands in one field. */
export function enteredIn(entered: Entered, part: PublicationPart): string {
  const { support, policies } = entered;
  switch (part) {
    case "support.text":
      return support.text;
    case "support.label":
      return support.label;
    case "support.url":
      return support.url;
    case "policies.corrections":
      return policies.corrections;
    case "policies.ethics":
      return policies.ethics;
    case "policies.ownership":
      return policies.ownership;
    default:
      return entered[part];
  }
}

/** After writing in one field. */
export function withEntered(entered: Entered, part: PublicationPart, text: string): Entered {
  const { support, policies } = entered;
  switch (part) {
    case "support.text":
      return { ...entered, support: { ...support, text } };
    case "support.label":
      return { ...entered, support: { ...support, label: text } };
    case "support.url":
      return { ...entered, support: { ...support, url: text } };
    case "policies.corrections":
      return { ...entered, policies: { ...policies, corrections: text } };
    case "policies.ethics":
      return { ...entered, policies: { ...policies, ethics: text } };
    case "policies.ownership":
      return { ...entered, policies: { ...policies, ownership: text } };
    default:
      return { ...entered, [part]: text };
  }
}

/** After weighing a check; null is its usual level. */
export function withLevel(entered: Entered, check: string, level: CheckLevel | null): Entered {
  const { [check]: _, ...others } = entered.checks;
  return { ...entered, checks: level === null ? others : { ...others, [check]: level } };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Rising, and each once, as they are wanted everywhere else. */
function widthsOf(text: string): number[] {
  const written = text.split(/[\s,;]+/).filter((width) => width !== "");
  const widths = written.map((width) => (/^\d+$/.test(width) ? Number(width) : Number.NaN));
  return [...new Set(widths)].sort((one, other) => one - other);
}

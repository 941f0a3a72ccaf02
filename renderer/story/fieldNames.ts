import type { DiffedField } from "../../article/diff/fieldChanges";
import type { FieldName } from "../../article/preflight/finding";

/** What a person calls each field: in the difference between two versions, and where preflight says where something is. */
export const fieldNames: Readonly<Record<DiffedField | FieldName, string>> = {
  headline: "Headline",
  standfirst: "Standfirst",
  kicker: "Kicker",
  seoTitle: "SEO title",
  socialTitle: "Social title",
  editorsNote: "Editor’s note",
  slug: "Slug",
  section: "Section",
  language: "Language",
  dateline: "Dateline",
  datelineDate: "Dateline date",
  publishedAt: "Published",
  updatedAt: "Updated",
  embargoUntil: "Embargo",
  canonicalUrl: "Canonical address",
  assignedTo: "Assigned to",
  dueAt: "Due",
  byline: "Byline",
  bylines: "Byline",
  tags: "Tags",
  corrections: "Corrections",
};

import { z } from "zod";

/** How much a finding weighs: `blocks` stops an export, `warns` and `hint` are shown, `off` is not looked for. */
export const checkLevels = ["off", "hint", "warns", "blocks"] as const;

/** As publication files have them: a level is never renamed. */
export type CheckLevel = (typeof checkLevels)[number];

/** Who publishes the story, and how it wants its stories to go out. Every address and text is empty where there is none. */
export interface Publication {
  /** What a person calls it, and what it is chosen by. */
  readonly name: string;
  /** Its home page. */
  readonly url: string;
  /** The address of its logo, a picture on the web. */
  readonly logo: string;
  /** BCP 47 tag for stories that do not say their own language. */
  readonly language: string;
  /** IANA name ("Europe/Minsk"); empty leaves every time as it was written. */
  readonly timeZone: string;
  /** What a story's section is chosen from. */
  readonly sections: readonly string[];
  /** The call for support of a page whose story brings none of its own. */
  readonly support: SupportCall;
  readonly policies: Policies;
  /** Its pages elsewhere, as web addresses; for X, "@name" too. */
  readonly social: readonly string[];
  /** Where a story will stand: "/{yyyy}/{mm}/{dd}/{slug}", `{section}` and `{id}` too; behind `url` unless it is a whole address. */
  readonly canonicalPattern: string;
  /** Of exported pictures, in pixels, rising; empty for the usual ones. */
  readonly imageWidths: readonly number[];
  /** The text of its own sheet; empty for Galley's. */
  readonly stylesheet: string;
  /** What a person looks at before a story goes out, one line for each thing. */
  readonly checklist: readonly string[];
  /** By the id of a check: where the publication weighs it otherwise. */
  readonly checks: Readonly<Record<string, CheckLevel>>;
}

/** All three are empty where there is no call; the rules want all or none. */
export interface SupportCall {
  readonly text: string;
  /** The words on the link. */
  readonly label: string;
  readonly url: string;
}

/** Web addresses of what the publication holds itself to. */
export interface Policies {
  readonly corrections: string;
  readonly ethics: string;
  readonly ownership: string;
}

/**
 * What a fresh installation goes out for: pages without publisher, addresses or time zone, in the language of the
 * story.
 */
export const noPublication: Publication = {
  name: "",
  url: "",
  logo: "",
  language: "",
  timeZone: "",
  sections: [],
  support: { text: "", label: "", url: "" },
  policies: { corrections: "", ethics: "", ownership: "" },
  social: [],
  canonicalPattern: "",
  imageWidths: [],
  stylesheet: "",
  checklist: [],
  checks: {},
};

const text = z.string().default("");
const texts = z.array(z.string()).default([]);

/** Reads what is kept of a publication, also by an older Galley that knew fewer of its parts. */
export const publicationSchema: z.ZodType<Publication> = z.object({
  name: text,
  url: text,
  logo: text,
  language: text,
  timeZone: text,
  sections: texts,
  support: z.object({ text, label: text, url: text }).default(noPublication.support),
  policies: z.object({ corrections: text, ethics: text, ownership: text }).default(noPublication.policies),
  social: texts,
  canonicalPattern: text,
  imageWidths: z.array(z.number().int().positive()).default([]),
  stylesheet: text,
  checklist: texts,
  checks: z.record(z.string(), z.enum(checkLevels)).default({}),
});

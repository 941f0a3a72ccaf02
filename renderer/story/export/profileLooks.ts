import type { ExportProfile } from "../../../article/export/profiles";

type Option = "singleFile" | "furniture" | "manifest";

/** What a person reads of a profile before choosing it. */
export interface ProfileLook {
  readonly says: string;
  /** Goes on with "into the folder you choose". */
  readonly writes: string;
  /** What of it can be chosen. */
  readonly options: readonly Option[];
}

const looks: Readonly<Record<ExportProfile, ProfileLook>> = {
  page: {
    says: "A finished page and its pictures, ready to upload.",
    writes: "index.html, and media/ with the pictures",
    options: ["singleFile", "furniture", "manifest"],
  },
  cms: {
    says: "Plain HTML of the article, for any other system.",
    writes: "body.html, media/ with the pictures, and manifest.json",
    options: [],
  },
  wordpress: {
    says: "Blocks with captions, credits and cited quotes.",
    writes: "wordpress.html, and media/ with the pictures",
    options: ["manifest"],
  },
  ghost: {
    says: "HTML that Ghost turns into its cards.",
    writes: "ghost.html, and media/ with the pictures",
    options: ["manifest"],
  },
  ninjs: {
    says: "One file for agencies and archives, IPTC 3.1.",
    writes: "ninjs.json, and media/ with the pictures",
    options: ["manifest"],
  },
  newsml: {
    says: "For agencies’ older systems, IPTC 2.35.",
    writes: "newsml.xml, and media/ with the pictures",
    options: ["manifest"],
  },
  markdown: {
    says: "Text with front matter, for site generators.",
    writes: "story.md, and media/ with the pictures",
    options: ["manifest"],
  },
  text: {
    says: "The words alone, for reading and reading out.",
    writes: "story.txt",
    options: ["manifest"],
  },
  docx: {
    says: "For people who work in Word, with the pictures in it.",
    writes: "story.docx",
    options: ["manifest"],
  },
  pdf: {
    says: "The page on paper, for the lawyer.",
    writes: "story.pdf",
    options: ["furniture"],
  },
};

/** What the dialog says of a profile; it offers all of them in the order of `exportProfiles`. */
export function lookOf(profile: ExportProfile): ProfileLook {
  return looks[profile];
}

import { exportProfiles } from "../../../electron/contract";

export type Profile = (typeof exportProfiles)[number];
type Option = "singleFile" | "furniture" | "manifest";

/** What a person reads of a profile before choosing it. */
export interface ProfileLook {
  readonly name: string;
  readonly says: string;
  /** Goes on with "into the folder you choose". */
  readonly writes: string;
  /** What of it can be chosen. */
  readonly options: readonly Option[];
}

const looks: Readonly<Record<string, ProfileLook>> = {
  page: {
    name: "Web page",
    says: "A finished page and its pictures, ready to upload.",
    writes: "index.html, and media/ with the pictures",
    options: ["singleFile", "furniture", "manifest"],
  },
  cms: {
    name: "CMS body",
    says: "Plain HTML of the article, for any other system.",
    writes: "body.html, media/ with the pictures, and manifest.json",
    options: [],
  },
  wordpress: {
    name: "WordPress blocks",
    says: "Blocks with captions, credits and cited quotes.",
    writes: "wordpress.html, and media/ with the pictures",
    options: ["manifest"],
  },
  ghost: {
    name: "Ghost",
    says: "HTML that Ghost turns into its cards.",
    writes: "ghost.html, and media/ with the pictures",
    options: ["manifest"],
  },
  ninjs: {
    name: "ninjs",
    says: "One file for agencies and archives, IPTC 3.1.",
    writes: "ninjs.json, and media/ with the pictures",
    options: ["manifest"],
  },
  newsml: {
    name: "NewsML-G2",
    says: "For agencies’ older systems, IPTC 2.35.",
    writes: "newsml.xml, and media/ with the pictures",
    options: ["manifest"],
  },
  markdown: {
    name: "Markdown",
    says: "Text with front matter, for site generators.",
    writes: "story.md, and media/ with the pictures",
    options: ["manifest"],
  },
  text: {
    name: "Plain text",
    says: "The words alone, for reading and reading out.",
    writes: "story.txt",
    options: ["manifest"],
  },
  pdf: {
    name: "PDF",
    says: "The page on paper, for the lawyer.",
    writes: "story.pdf",
    options: ["furniture"],
  },
};

/** In the order of the dialog: those that this Galley can write. */
export const offeredProfiles: readonly Profile[] = Object.keys(looks).flatMap((known) =>
  exportProfiles.filter((profile) => profile === known),
);

export function lookOf(profile: Profile): ProfileLook {
  const look = looks[profile];
  if (!look) throw new Error(`The profile “${profile}” has no words for the export dialog.`);
  return look;
}

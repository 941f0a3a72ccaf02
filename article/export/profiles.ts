/** What a story can be exported as without a window. */
export const storyProfiles = ["page", "cms", "wordpress", "ghost", "ninjs", "newsml", "markdown", "text"] as const;

/** What `exportStory` takes: a pure function of the story exists for each. */
export type StoryProfile = (typeof storyProfiles)[number];

/** And as an archive of parts, which is put together where the pictures are. */
export const fileProfiles = [...storyProfiles, "docx"] as const;
export type FileProfile = (typeof fileProfiles)[number];

/** And what it can be exported as from the application's window. */
export const exportProfiles = [...fileProfiles, "pdf"] as const;

/** These and the PDF, which needs the page printed by the application. */
export type ExportProfile = (typeof exportProfiles)[number];

/** As they are named on the screen. */
export const profileNames: Readonly<Record<ExportProfile, string>> = {
  page: "Web page",
  cms: "CMS body",
  wordpress: "WordPress blocks",
  ghost: "Ghost",
  ninjs: "ninjs",
  newsml: "NewsML-G2",
  markdown: "Markdown",
  text: "Plain text",
  docx: "Word document",
  pdf: "PDF",
};

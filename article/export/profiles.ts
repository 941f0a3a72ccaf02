/** What a story can be exported as without a window. */
export const storyProfiles = ["page", "cms", "wordpress", "ghost", "ninjs", "newsml", "markdown", "text"] as const;
export type StoryProfile = (typeof storyProfiles)[number];

/** And what it can be exported as from the application's window. */
export const exportProfiles = [...storyProfiles, "pdf"] as const;
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
  pdf: "PDF",
};

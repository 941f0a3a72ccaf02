/** What a story can be exported as without a window. */
export const storyProfiles = ["page", "cms", "wordpress", "ghost", "ninjs", "newsml", "markdown", "text"] as const;
export type StoryProfile = (typeof storyProfiles)[number];

/** As they are named on the screen. */
export const profileNames: Readonly<Record<StoryProfile, string>> = {
  page: "Web page",
  cms: "CMS body",
  wordpress: "WordPress blocks",
  ghost: "Ghost",
  ninjs: "ninjs",
  newsml: "NewsML-G2",
  markdown: "Markdown",
  text: "Plain text",
};

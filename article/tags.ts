/** The tags of a line with commas: each once, without empty ones, in the order they are written. */
export function tagsIn(line: string): string[] {
  const tags = line.split(",").map((tag) => tag.trim().replace(/\s+/g, " "));
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

export function tagLine(tags: readonly string[]): string {
  return tags.join(", ");
}

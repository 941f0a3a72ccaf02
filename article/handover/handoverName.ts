import { slugOf } from "../slug";
import type { Fields } from "../story";

const handoverEnding = ".galley";

/** What the file is called before a person calls it something else: small letters, digits and hyphens, fit for any disk. */
export function handoverName({ slug, headline }: Pick<Fields, "slug" | "headline">): string {
  const name = slugOf(slug) || slugOf(headline) || "story";
  return `${isReserved(name) ? `story-${name}` : name}${handoverEnding}`;
}

export function isHandover(fileName: string): boolean {
  return fileName.toLowerCase().endsWith(handoverEnding);
}

/** Windows keeps these names for devices. */
function isReserved(name: string): boolean {
  return /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/.test(name);
}

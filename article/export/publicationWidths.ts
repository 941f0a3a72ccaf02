import type { Rendition, Renditions } from "./rendition";

/**
 * The pictures that the publication's widths ask for, of those there are: for each width the next larger one, or the largest. No widths leave every
 * picture as it is.
 */
export function ofPublicationWidths(renditions: Renditions, widths: readonly number[]): Renditions {
  if (widths.length === 0) return renditions;
  return new Map([...renditions].map(([asset, sizes]) => [asset, chosen(sizes, widths)]));
}

function chosen(sizes: readonly Rendition[], widths: readonly number[]): readonly Rendition[] {
  const wanted = widths.map((width) => sizes.find((size) => size.width >= width) ?? sizes.at(-1));
  return sizes.filter((size) => wanted.includes(size));
}

import path from "node:path";

/** Whether the one path, absolute like the other, leads below it. */
export function isInside(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way !== "" && way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

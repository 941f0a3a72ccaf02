/** The same page without its style elements. Looks for each end once: one expression for both would look for it anew from every beginning, and a page of beginnings would stop the window. */
export function withoutStyleSheets(html: string): string {
  const kept: string[] = [];
  let at = 0;
  for (const start of html.matchAll(/<style\b/gi)) {
    if (start.index < at) continue;
    const end = /<\/style\s*>/gi;
    end.lastIndex = start.index;
    if (end.exec(html) === null) break;
    kept.push(html.slice(at, start.index));
    at = end.lastIndex;
  }
  return kept.join("") + html.slice(at);
}

/** The same page without its style elements and bases: the page's own policy holds for a document that is only read, and complains of both. */
export function withoutStyleSheetsAndBases(html: string): string {
  return cutOut(cutOut(html, /<style\b/gi, /<\/style\s*>/gi), /<base\b/gi, />/g);
}

/**
 * A text without what stands from an opening to the next closing; both expressions are global. Looks for each closing once: one expression for both would look
 * for it anew from every opening, and a page of openings would stop the window.
 */
function cutOut(text: string, opening: RegExp, closing: RegExp): string {
  const kept: string[] = [];
  let at = 0;
  for (const start of text.matchAll(opening)) {
    if (start.index < at) continue;
    closing.lastIndex = start.index;
    if (closing.exec(text) === null) break;
    kept.push(text.slice(at, start.index));
    at = closing.lastIndex;
  }
  return kept.join("") + text.slice(at);
}

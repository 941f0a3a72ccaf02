/** Languages offered for a story; any other BCP 47 tag that a story already has is kept and shown by its name. */
const offered = ["ru", "be", "uk", "en", "pl", "de", "lt", "lv", "et", "fr", "es", "it", "ka", "kk"];

const names = new Intl.DisplayNames("en", { type: "language" });

/** The name in English; the tag itself when nobody knows it, empty for no language. */
export function languageName(tag: string): string {
  try {
    return tag === "" ? "" : (names.of(tag) ?? tag);
  } catch {
    // Not a language tag at all: it is shown as it came.
    return tag;
  }
}

export function languageChoices(current: string): { readonly value: string; readonly name: string }[] {
  const tags = current === "" || offered.includes(current) ? offered : [current, ...offered];
  return tags.map((value) => ({ value, name: languageName(value) }));
}

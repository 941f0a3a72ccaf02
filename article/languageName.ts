const names = new Intl.DisplayNames("en", { type: "language" });

/** What a BCP 47 tag stands for, in English; the tag itself when nobody knows it, empty for no language. */
export function languageName(tag: string): string {
  try {
    return tag === "" ? "" : (names.of(tag) ?? tag);
  } catch {
    // Not a language tag at all: it is shown as it came.
    return tag;
  }
}

/** The tag in its proper form, or empty when no such language is known. */
export function knownLanguage(tag: string): string {
  try {
    const canonical = Intl.getCanonicalLocales(tag.trim())[0] ?? "";
    const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
    return names.of(canonical.split("-")[0] ?? "") === undefined ? "" : canonical;
  } catch {
    // What is not a language tag at all is thrown out as a RangeError.
    return "";
  }
}

const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

export function directionOf(language: string): "ltr" | "rtl" {
  const [primary = "", ...subtags] = language.toLowerCase().split("-");
  if (subtags.some((subtag) => subtag === "latn" || subtag === "cyrl")) return "ltr";
  return rightToLeft.has(primary) || subtags.some((subtag) => subtag === "arab" || subtag === "hebr") ? "rtl" : "ltr";
}

import { isSource } from "./isSource";
import type { QuotationPart } from "./quotation";
import type { SpeechWords } from "./speechWords";

/** Where words were said, as their sentence tells it: «…», — сказал он в эфире радио «Волна»; "…," she told the Wave. Empty where it does not. */
export function sourceOf(
  text: string,
  parts: readonly QuotationPart[],
  index: number,
  { places }: SpeechWords,
): string {
  const part = parts[index] ?? { start: 0, end: 0 };
  const previous = parts.slice(0, index).findLast((one) => !isSource(text, one));
  const next = parts.slice(index + 1).find((one) => !isSource(text, one));
  const before = text.slice(previous ? previous.end + 1 : 0, Math.max(0, part.start - 1)).split(/[.!?…]\s+(?=\p{Lu})/u);
  const [after = ""] = text.slice(part.end + 1, next ? next.start - 1 : text.length).split(/[.!?…](?=\s+\p{Lu}|\s*$)/u);
  for (const sentence of [after, before.at(-1) ?? ""]) {
    for (const place of places) {
      const where = place.exec(sentence)?.groups?.where;
      if (where !== undefined) return where.replace(/^[«“"](.*)[»”"]$/u, "$1").trim();
    }
  }
  return "";
}

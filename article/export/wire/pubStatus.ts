import { isBlank, oneLine } from "../../html/escape";
import type { Story } from "../../story";

/**
 * Whether others may publish the story, in IPTC's words: only what is ready to be read is usable, and nothing whose embargo is in words that no machine
 * reads. `embargo` is the moment that stands in the file; empty where there is none.
 */
export function pubStatus(story: Story, embargo: string): "usable" | "withheld" | "canceled" {
  if (story.status === "spiked") return "canceled";
  const isReady = story.status === "published" || story.status === "ready";
  return isReady && embargoInWords(story, embargo) === "" ? "usable" : "withheld";
}

/** For the people who receive it: the embargo as it was typed, where it is no moment; else empty. */
export function embargoInWords({ fields }: Story, embargo: string): string {
  return embargo === "" && !isBlank(fields.embargoUntil) ? `Embargo: ${oneLine(fields.embargoUntil)}` : "";
}

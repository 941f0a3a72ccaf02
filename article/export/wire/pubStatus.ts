import type { Status } from "../../story";

/** Whether others may publish the story, in IPTC's words: only what is ready to be read is usable. */
export function pubStatus(status: Status): "usable" | "withheld" | "canceled" {
  if (status === "spiked") return "canceled";
  return status === "published" || status === "ready" ? "usable" : "withheld";
}

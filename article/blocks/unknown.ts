import type { JsonObject } from "../json";

/**
 * A block this Galley does not know, or one that is not as its kind should be: kept as it came, shown as a grey box, and written back
 * unchanged, so that a newer or a mended program finds it whole.
 */
export interface UnknownBlock {
  readonly kind: "unknown";
  readonly id: string;
  readonly raw: JsonObject;
}

import type { SizeReader } from "./photoSize";

/** The header chunk stands first, at a fixed place. */
export const pngSize: SizeReader = (bytes) => {
  if (bytes.length < 33) return "more";
  if (bytes.readUInt32BE(8) !== 13 || bytes.toString("latin1", 12, 16) !== "IHDR") return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), orientation: 1 };
};

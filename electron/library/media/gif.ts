import type { SizeReader } from "./photoSize";

export const gifSize: SizeReader = (bytes) => {
  if (bytes.length < 13) return "more";
  return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8), orientation: 1 };
};

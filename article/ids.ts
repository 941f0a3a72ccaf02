import { z } from "zod";

/** Makes a new, random id; passed in, since the story itself knows no chance. */
export type NewId = () => string;

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
export const idLength = 12;

/**
 * Twelve characters of Crockford's base 32 in lower case: 60 bits from `bytes` (at least 12 of them),
 * safe as a folder name on file systems that do not tell capitals apart.
 */
export function idFromBytes(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, idLength), (byte) => alphabet.charAt(byte & 31)).join("");
}

const pattern = new RegExp(`^[${alphabet}]{${idLength}}$`);

export function isId(value: unknown): value is string {
  return typeof value === "string" && pattern.test(value);
}

export const idSchema = z.string().regex(pattern, "an id has twelve characters, digits and small letters");

import { constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/** Which of the words a file holds, in whatever form: as it stands, in UTF-16, percent-encoded, in base64, packed, and packed inside base64. */
export function wordsInBytes(bytes: Buffer, words: readonly string[]): readonly string[] {
  const forms = allForms(bytes).map((form) => form.toString("latin1").toLowerCase());
  return words.filter((word) => {
    const small = word.toLowerCase();
    const wide = [...small].join("\0");
    return forms.some((form) => form.includes(small) || form.includes(wide));
  });
}

function allForms(bytes: Buffer, depth = 0): readonly Buffer[] {
  if (depth > 2) return [];
  const text = bytes.toString("latin1");
  const inside = [...percentDecoded(text), ...inBase64(text), ...unpacked(bytes)];
  return [bytes, ...inside.flatMap((form) => allForms(form, depth + 1))];
}

function percentDecoded(text: string): readonly Buffer[] {
  if (!/%[0-9a-f]{2}/i.test(text)) return [];
  const decoded = text.replace(/%([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return [Buffer.from(decoded, "latin1")];
}

function inBase64(text: string): readonly Buffer[] {
  return (text.match(/[A-Za-z0-9+/_-]{12,}={0,2}/g) ?? []).map((run) => Buffer.from(run, "base64"));
}

const packings = [
  { start: Buffer.from([0x1f, 0x8b]), skip: () => 0, unpack: gunzipSync },
  ...[0x01, 0x5e, 0x9c, 0xda].map((level) => ({
    start: Buffer.from([0x78, level]),
    skip: () => 0,
    unpack: inflateSync,
  })),
  {
    start: Buffer.from("PK\x03\x04"),
    skip: (bytes: Buffer, at: number) => 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28),
    unpack: inflateRawSync,
  },
];

/** Wherever something packed may begin, as much of it as can be unpacked. */
function unpacked(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (const { start, skip, unpack } of packings) {
    for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1)) {
      try {
        found.push(unpack(bytes.subarray(at + skip(bytes, at)), { finishFlush: constants.Z_SYNC_FLUSH }));
      } catch {
        // It only looked like it.
      }
    }
  }
  return found;
}

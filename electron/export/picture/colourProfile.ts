/*
 * An ICC profile (ISO 15076-1) says which colours a picture's numbers mean. It also holds whatever its maker wrote: names and numbers of a monitor, a
 * photographer, a day. What goes out is made anew from the parts that colours are computed with.
 */

const colourTags = ["wtpt", "bkpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "gamt", "cicp"];
const tables = ["A2B0", "A2B1", "A2B2", "A2B3", "B2A0", "B2A1", "B2A2", "B2A3"];
const kept = [...colourTags, ...tables];

/** What a profile may call itself; whatever else it is called, it is "Colour profile". */
const knownNames = ["sRGB IEC61966-2.1", "sRGB", "Adobe RGB (1998)", "Display P3", "ProPhoto RGB"];

const headerLength = 128;
const entryLength = 12;
const mostTags = 100;

/** The profile without anything but colour; null when it is none. */
export function onlyColour(profile: Buffer): Buffer | null {
  if (profile.length < headerLength + 4 || profile.toString("latin1", 36, 40) !== "acsp") return null;
  const tags = tagsOf(profile);
  if (!tags) return null;
  const described = tags.find(({ name }) => name === "desc")?.data ?? Buffer.alloc(0);
  const words = described.toString("latin1").replaceAll("\0", "");
  const isOld = profile.readUInt8(8) < 4;
  const called = knownNames.find((name) => words.includes(name)) ?? "Colour profile";
  return assemble(profile, [
    { name: "desc", data: isOld ? oldDescription(called) : localized(called) },
    { name: "cprt", data: isOld ? oldText("-") : localized("-") },
    ...tags.filter(({ name }) => kept.includes(name)),
  ]);
}

interface Tag {
  readonly name: string;
  readonly data: Buffer;
}

function tagsOf(profile: Buffer): readonly Tag[] | null {
  const count = profile.readUInt32BE(headerLength);
  const first = headerLength + 4;
  if (count > mostTags || first + count * entryLength > profile.length) return null;
  const tags = Array.from({ length: count }, (_, index) => {
    const at = first + index * entryLength;
    const [offset, size] = [profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 8)];
    return { name: profile.toString("latin1", at, at + 4), data: profile.subarray(offset, offset + size), size };
  });
  return tags.every(({ data, size }) => data.length === size) ? tags : null;
}

function assemble(profile: Buffer, tags: readonly Tag[]): Buffer {
  const table = Buffer.alloc(4 + tags.length * entryLength);
  table.writeUInt32BE(tags.length);
  const parts: Buffer[] = [];
  const places = new Map<string, number>();
  let end = headerLength + table.length;
  for (const [index, { name, data }] of tags.entries()) {
    const content = data.toString("latin1"); // Curves are often one for all three colours.
    const place = places.get(content) ?? end;
    if (place === end) {
      places.set(content, place);
      parts.push(data, Buffer.alloc(-data.length & 3));
      end += data.length + (-data.length & 3);
    }
    const at = 4 + index * entryLength;
    table.write(name, at, "latin1");
    table.writeUInt32BE(place, at + 4);
    table.writeUInt32BE(data.length, at + 8);
  }
  return Buffer.concat([header(profile, end), table, ...parts]);
}

/** Without the maker's program, day, device and fingerprint. */
function header(profile: Buffer, size: number): Buffer {
  const bytes = Buffer.from(profile.subarray(0, headerLength));
  bytes.writeUInt32BE(size);
  bytes.fill(0, 4, 8);
  for (const [index, number] of [2000, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(number, 24 + 2 * index);
  bytes.fill(0, 40, 44);
  bytes.fill(0, 48, 56);
  return bytes.fill(0, 80);
}

function oldText(words: string): Buffer {
  return Buffer.from(`text\0\0\0\0${words}\0`, "latin1");
}

function oldDescription(words: string): Buffer {
  const head = Buffer.from("desc\0\0\0\0\0\0\0\0", "latin1");
  head.writeUInt32BE(words.length + 1, 8);
  const inOtherScripts = Buffer.alloc(8 + 3 + 67);
  return Buffer.concat([head, Buffer.from(`${words}\0`, "latin1"), inOtherScripts]);
}

function localized(words: string): Buffer {
  const written = Buffer.from(words, "utf16le").swap16();
  const head = Buffer.alloc(28);
  head.write("mluc");
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(12, 12);
  head.write("enUS", 16);
  head.writeUInt32BE(written.length, 20);
  head.writeUInt32BE(28, 24);
  return Buffer.concat([head, written]);
}

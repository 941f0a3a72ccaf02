import { mostParts } from "./mostParts";

/*
 * A GIF (89a) is a header, colours, and then blocks: pictures, and extensions of which only the timing of the next picture and the number of rounds
 * change what is seen. Comments, texts and what other programs left are passed over.
 */

const extension = 0x21;
const picture = 0x2c;
const trailer = 0x3b;
const timing = 0xf9;
const application = 0xff;

/** The picture without all that it says; null when it is broken. */
export function gifPicture(bytes: Buffer): Buffer | null {
  if (!/^GIF8[79]a$/.test(bytes.toString("latin1", 0, 6)) || bytes.length < 13) return null;
  let at = 13 + coloursLength(bytes[10]);
  const parts = [bytes.subarray(0, at)];
  let pictures = 0;
  while (at < bytes.length && bytes[at] !== trailer) {
    const end = endOfBlock(bytes, at);
    if (end === null || parts.length > mostParts) return null;
    const block = bytes.subarray(at, end);
    if (block[0] === picture) pictures += 1;
    parts.push(outgoing(block));
    at = end;
  }
  return pictures === 0 ? null : Buffer.concat([...parts, Buffer.from([trailer])]); // Some programs forget the trailer.
}

/** Three bytes for each colour of a table, whose size stands in the last three bits of its flags. */
function coloursLength(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function endOfBlock(bytes: Buffer, at: number): number | null {
  if (bytes[at] === extension) return endOfData(bytes, at + 2);
  if (bytes[at] !== picture) return null;
  const smallestCode = at + 10 + coloursLength(bytes[at + 9]);
  return endOfData(bytes, smallestCode + 1);
}

/** Behind the pieces of a block, each with its length before it, and the empty one that ends them. */
function endOfData(bytes: Buffer, start: number): number | null {
  let at = start;
  for (let length = bytes[at]; length !== 0; length = bytes[at]) {
    if (length === undefined) return null;
    at += 1 + length;
  }
  return at + 1;
}

/** Who says how often a moving picture comes round. */
const rounds = ["NETSCAPE2.0", "ANIMEXTS1.0"];
const nothing = Buffer.alloc(0);

function outgoing(block: Buffer): Buffer {
  if (block[0] === picture) return block;
  if (block[1] === timing) return block.length === 8 ? block : nothing;
  if (block[1] !== application) return nothing;
  return rounds.includes(block.toString("latin1", 3, 14)) && block.length >= 19
    ? Buffer.concat([block.subarray(0, 18), Buffer.alloc(1)])
    : nothing;
}

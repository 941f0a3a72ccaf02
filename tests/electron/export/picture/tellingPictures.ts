import { deflateSync } from "node:zlib";
import { crc32 } from "../../../../electron/library/log/crc32";
import { segment } from "../../library/media/pictures";

/*
 * Pictures that say what must not leave, in every place where their formats have room for it: `secret` is the word. What is drawn is a few bytes that no
 * decoder has seen; the formats around them are as cameras and programs write them.
 */

const scan = Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3, 0xff, 0xff, 0xd1, 4, 5, 6]);

/** All of a JPEG that is drawn, with `number` in it. */
export function drawnJpeg(number = 0): Buffer {
  return Buffer.concat([
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.from([8, 1, 0x40, 1, 0xe0, 1, 1, 0x11, 0])),
    segment(0xc4, Buffer.from([0, 1, ...Array(15).fill(0), number & 255])),
    segment(0xdd, Buffer.from([0, number >> 8])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    scan,
  ]);
}

const start = Buffer.from([0xff, 0xd8]);
const end = Buffer.from([0xff, 0xd9]);

export function plainJpeg(number = 0): Buffer {
  return Buffer.concat([start, drawnJpeg(number), end]);
}

export function tellingJpeg(secret: string, orientation = 1, drawn = drawnJpeg()): Buffer {
  const says = (marker: number, name: string, content: string | Buffer) =>
    segment(marker, Buffer.concat([Buffer.from(name, "latin1"), Buffer.from(content)]));
  const jfif = Buffer.from([1, 2, 1, 0, 72, 0, 72, 1, 1, ...Buffer.from(secret).subarray(0, 3)]);
  const iptc = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, secret.length]), Buffer.from(secret)]);
  const resource = Buffer.concat([Buffer.from("8BIM\x04\x04\0\0\0\0\0", "latin1"), Buffer.from([iptc.length]), iptc]);
  return Buffer.concat([
    start,
    says(0xe0, "JFIF\0", jfif),
    says(0xe0, "JFXX\0\x10", plainJpeg()),
    says(0xe1, "Exif\0\0", tellingTiff(secret, orientation)),
    says(0xe1, "http://ns.adobe.com/xap/1.0/\0", tellingXmp(secret)),
    says(0xe1, "http://ns.adobe.com/xmp/extension/\0", secret),
    says(0xe2, "ICC_PROFILE\0\x01\x01", tellingProfile(secret)),
    says(0xe2, "MPF\0", secret),
    says(0xed, "Photoshop 3.0\0", resource),
    says(0xee, "Adobe\0\x64\0\0\0\0\x01", secret),
    says(0xef, secret, ""),
    says(0xfe, "", secret),
    drawn,
    end,
    tellingXmpInTrailer(secret),
    start,
    says(0xfe, "", secret),
    end,
  ]);
}

function tellingXmpInTrailer(secret: string): Buffer {
  return Buffer.from(`MotionPhoto_Data${secret}`);
}

function tellingXmp(secret: string): Buffer {
  return Buffer.from(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="${secret}"/></rdf:RDF></x:xmpmeta>`,
  );
}

type Entry = readonly [tag: number, type: number, count: number, value: number | Buffer];

/** With the camera's maker and serial number, the place, and a thumbnail. */
function tellingTiff(secret: string, orientation: number): Buffer {
  const words = Buffer.from(`${secret}\0`);
  const degrees = Buffer.alloc(24);
  for (const [index, number] of [53, 1, 54, 1, 27, 1].entries()) degrees.writeUInt32LE(number, index * 4);
  const thumbnail = plainJpeg();
  const tiff: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0])];
  const length = () => tiff.reduce((sum, part) => sum + part.length, 0);
  const directory = (entries: readonly Entry[], next = 0): number => {
    const head = Buffer.alloc(2 + entries.length * 12 + 4);
    head.writeUInt16LE(entries.length);
    for (const [index, [tag, type, count, value]] of entries.entries()) {
      const at = 2 + index * 12;
      head.writeUInt16LE(tag, at);
      head.writeUInt16LE(type, at + 2);
      head.writeUInt32LE(count, at + 4);
      const isShort = typeof value !== "number" && value.length <= 4;
      if (isShort) value.copy(head, at + 8);
      else if (typeof value === "number") head.writeUInt32LE(value, at + 8);
      else {
        head.writeUInt32LE(length(), at + 8);
        tiff.push(value);
      }
    }
    head.writeUInt32LE(next, head.length - 4);
    const place = length();
    tiff.push(head);
    return place;
  };
  const thumbnailAt = length();
  tiff.push(thumbnail);
  const second = directory([
    [0x0201, 4, 1, thumbnailAt],
    [0x0202, 4, 1, thumbnail.length],
  ]);
  const place = directory([
    [1, 2, 2, Buffer.from("N\0")],
    [2, 5, 3, degrees],
    [0x1d, 2, words.length, words],
  ]);
  const camera = directory([
    [0x9286, 7, words.length, words],
    [0xa431, 2, words.length, words],
  ]);
  const first = directory(
    [
      [0x010f, 2, words.length, words],
      [0x0112, 3, 1, orientation],
      [0x8769, 4, 1, camera],
      [0x8825, 4, 1, place],
    ],
    second,
  );
  const bytes = Buffer.concat(tiff);
  bytes.writeUInt32LE(first, 4);
  return bytes;
}

/** Colours by a matrix and a curve, described by `secret`, with a monitor's number in a tag of its maker's. */
export function tellingProfile(secret: string, version = 2, curveLength = 2): Buffer {
  const steps = Buffer.alloc(curveLength, "\x02\x33");
  const curve = Buffer.concat([Buffer.from("curv\0\0\0\0\0\0\0\x01", "latin1"), steps]);
  const point = Buffer.concat([Buffer.from("XYZ \0\0\0\0"), Buffer.alloc(12, 7)]);
  const described = Buffer.from(`desc\0\0\0\0\0\0\0${String.fromCharCode(secret.length + 1)}${secret}\0`);
  const tags: readonly (readonly [string, Buffer])[] = [
    ["desc", described],
    ["cprt", Buffer.from(`text\0\0\0\0${secret}`)],
    ["mmod", Buffer.from(`mmod\0\0\0\0${secret}`)],
    ...["rXYZ", "gXYZ", "bXYZ", "wtpt"].map((name) => [name, point] as const),
    ...["rTRC", "gTRC", "bTRC"].map((name) => [name, curve] as const),
  ];
  const head = Buffer.alloc(128);
  head.writeUInt8(version, 8);
  head.write("mntrRGB XYZ ", 12);
  head.write("acsp", 36);
  head.write(secret.slice(0, 8), 48);
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length);
  const parts: Buffer[] = [head, table];
  let at = head.length + table.length;
  for (const [index, [name, data]] of tags.entries()) {
    table.write(name, 4 + index * 12);
    table.writeUInt32BE(at, 8 + index * 12);
    table.writeUInt32BE(data.length, 12 + index * 12);
    parts.push(data);
    at += data.length;
  }
  head.writeUInt32BE(at);
  return Buffer.concat(parts);
}

/** A JPEG with a profile in it, in as many segments as that needs. */
export function withProfile(profile: Buffer): Buffer {
  const most = 60_000;
  const parts = Array.from({ length: Math.ceil(profile.length / most) }, (_, index) => {
    const head = Buffer.from([...Buffer.from("ICC_PROFILE\0"), index + 1, Math.ceil(profile.length / most)]);
    return segment(0xe2, Buffer.concat([head, profile.subarray(index * most, (index + 1) * most)]));
  });
  return Buffer.concat([start, ...parts, drawnJpeg(), end]);
}

function pngChunk(type: string, data: string | Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), Buffer.from(data)]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(named.length - 4);
  crc.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, crc]);
}

const pngStart = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const pngHead = pngChunk("IHDR", Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const pngDrawn = Buffer.concat([
  pngChunk("gAMA", Buffer.from([0, 0, 0xb1, 0x8f])),
  pngChunk("tRNS", Buffer.from([0, 3])),
  pngChunk("IDAT", deflateSync(Buffer.from([0, 1, 2]))),
]);

/** One with nothing in it but what is drawn, and its own small end. */
export function plainPng(): Buffer {
  return Buffer.concat([pngStart, pngHead, pngDrawn, pngChunk("IEND", "")]);
}

export function tellingPng(secret: string, orientation = 1): Buffer {
  const profile = Buffer.concat([Buffer.from(`${secret.slice(0, 70)}\0\0`), deflateSync(tellingProfile(secret))]);
  return Buffer.concat([
    pngStart,
    pngHead,
    pngChunk("iCCP", profile),
    pngChunk("tEXt", `Comment\0${secret}`),
    pngChunk("zTXt", Buffer.concat([Buffer.from("Author\0\0"), deflateSync(Buffer.from(secret))])),
    pngChunk("iTXt", `XML:com.adobe.xmp\0\0\0\0\0${secret}`),
    pngChunk("tIME", Buffer.from([7, 234, 11, 26, 6, 40, 0])),
    pngChunk("eXIf", tellingTiff(secret, orientation)),
    pngChunk("prVt", secret),
    pngDrawn,
    pngChunk("IEND", ""),
    Buffer.from(secret),
  ]);
}

const gifDrawn = Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
const gifHead = Buffer.concat([Buffer.from("GIF89a"), Buffer.from([1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255])]);
const rounds = Buffer.concat([Buffer.from([0x21, 0xff, 11]), Buffer.from("NETSCAPE2.0"), Buffer.from([3, 1, 5, 0, 0])]);

export function plainGif(): Buffer {
  return Buffer.concat([gifHead, rounds, gifDrawn, gifDrawn, Buffer.from([0x3b])]);
}

export function tellingGif(secret: string): Buffer {
  const words = Buffer.concat([Buffer.from([secret.length]), Buffer.from(secret), Buffer.from([0])]);
  const extension = (label: number, ...content: Buffer[]) =>
    Buffer.concat([Buffer.from([0x21, label]), ...content, words]);
  const application = (name: string) => Buffer.concat([Buffer.from([11]), Buffer.from(name)]);
  return Buffer.concat([
    gifHead,
    extension(0xfe),
    rounds,
    extension(0xff, application("XMP DataXMP")),
    gifDrawn,
    extension(0x01, Buffer.from([12]), Buffer.alloc(12)),
    gifDrawn,
    Buffer.from([0x3b]),
    Buffer.from(secret),
  ]);
}

function webpChunk(type: string, data: string | Buffer): Buffer {
  const bytes = Buffer.from(data);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([Buffer.from(type), length, bytes, Buffer.alloc(bytes.length & 1)]);
}

export function webpOf(...chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from("WEBP"), ...chunks]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from("RIFF"), length, body]);
}

/** 480 wide, 320 high; lossy. */
export const webpDrawn = webpChunk("VP8 ", Buffer.from([0, 0, 0, 0x9d, 1, 0x2a, 0xe0, 1, 0x40, 1, 1, 2, 3]));

export function tellingWebp(secret: string, orientation = 1): Buffer {
  const head = Buffer.from([0x2c, 0, 0, 0, 0xdf, 1, 0, 0x3f, 1, 0]);
  return Buffer.concat([
    webpOf(
      webpChunk("VP8X", head),
      webpChunk("ICCP", tellingProfile(secret)),
      webpDrawn,
      webpChunk("EXIF", tellingTiff(secret, orientation)),
      webpChunk("XMP ", tellingXmp(secret)),
      webpChunk("PRVT", secret),
    ),
    Buffer.from(secret),
  ]);
}

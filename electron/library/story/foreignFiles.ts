import path from "node:path";
import type { Disk } from "../disk/disk";
import { readFrames } from "../log/frame";
import { ifDiskFails } from "../outcome";
import type { Covers } from "./findMissing";
import { type PieceName, readPieceName } from "./pieceName";
import { type Piece, pieceOf, unbroken } from "./readPieces";

interface Seen {
  readonly size: number;
  readonly changedAt: number;
  /** The last sequence number handed on with all before it; 0 while the file has no header, and nothing of it counts. */
  readonly last: number;
}

export interface ForeignNews {
  /** Yjs updates in order; some may have come before, which does no harm. */
  readonly updates: readonly Uint8Array[];
  /** A document that must not be merged has appeared. */
  readonly otherLineage: boolean;
}

export interface ForeignFilesOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly writer: string;
  readonly lineage: string;
  /** What the opening read. */
  readonly pieces: readonly Piece[];
}

/** What other writers put into a story's folder while it is open here: their logs grow, new ones come, conflict copies appear. */
export class ForeignFiles {
  readonly #options: Omit<ForeignFilesOptions, "pieces">;
  readonly #seen = new Map<string, Seen>();

  constructor({ pieces, ...options }: ForeignFilesOptions) {
    this.#options = options; // Without the pieces: they hold every byte of a day's logs.
    const foreign = pieces.filter((piece) => piece.writer !== options.writer || piece.copy);
    for (const piece of foreign) this.#seen.set(piece.name, { size: -1, changedAt: -1, last: handedOn(piece) });
  }

  /** Of each file, the last sequence number that was handed on with all before it. */
  get handedOn(): Covers {
    return Object.fromEntries([...this.#seen].map(([name, { last }]) => [name, last]));
  }

  /** Throws what the disk throws for the folder; a single file that cannot be read now is read next time. */
  async read(): Promise<ForeignNews> {
    const { disk, folder, writer } = this.#options;
    const names = (await disk.list(folder)).flatMap((name) => readPieceName(name) ?? []);
    const news: ForeignNews[] = [];
    for (const name of names) {
      if (name.writer === writer && !name.copy) continue;
      news.push(await ifDiskFails(this.#readFile(name), nothingNew));
    }
    return {
      updates: news.flatMap(({ updates }) => updates),
      otherLineage: news.some(({ otherLineage }) => otherLineage),
    };
  }

  async #readFile(name: PieceName): Promise<ForeignNews> {
    const { disk, folder, lineage } = this.#options;
    const file = path.join(folder, name.name);
    const { size, changedAt } = await disk.look(file);
    const before = this.#seen.get(name.name);
    if (before?.size === size && before.changedAt === changedAt) return nothingNew;
    const piece = pieceOf(name, readFrames(await disk.read(file)));
    this.#seen.set(name.name, { size, changedAt, last: piece ? handedOn(piece) : 0 });
    if (!piece || piece.lineage === null) return nothingNew;
    if (piece.lineage !== lineage) return { updates: [], otherLineage: before === undefined };
    const fresh = piece.holed ? piece.records : piece.records.filter(({ sequence }) => sequence > (before?.last ?? 0));
    return { updates: fresh.map(({ bytes }) => bytes), otherLineage: false };
  }
}

function handedOn({ lineage, records }: Omit<Piece, "old">): number {
  return lineage === null ? 0 : unbroken(records);
}

const nothingNew: ForeignNews = { updates: [], otherLineage: false };

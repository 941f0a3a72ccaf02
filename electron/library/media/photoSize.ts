/** What the first bytes of a file say of the picture in it. */
export interface PhotoSize {
  /** In pixels as stored; 0 means damaged. */
  readonly width: number;
  readonly height: number;
  /** Exif's 1 to 8; from 5 on, the picture is seen with width and height exchanged. */
  readonly orientation: number;
}

/** Reads the size from a file's first bytes: "more" when they end before it, null when they are no whole picture's. Never decodes. */
export type SizeReader = (bytes: Buffer) => PhotoSize | "more" | null;

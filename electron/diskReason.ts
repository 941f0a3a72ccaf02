const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EROFS: "the disk can only be read",
  EACCES: "Galley may not write there",
  EPERM: "Galley may not write there",
  ENOENT: "the file or folder is gone",
  ENOTDIR: "it is not a folder",
  EISDIR: "it is a folder",
  EMFILE: "too many files are open",
  EIO: "the disk reports an error",
};

/** Why the file system refused, as the end of a sentence; null when the error is not the file system's. */
export function diskReason(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  return reasons[error.code] ?? null;
}

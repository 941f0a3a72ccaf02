const full = "the disk is full";
const forbidden = "Galley has no permission there";
const away = "the disk is no longer connected";

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: full,
  EDQUOT: "your share of the disk is used up",
  EFBIG: "the disk does not take a file of this size",
  EROFS: "the disk can only be read",
  EACCES: forbidden,
  EPERM: forbidden,
  ENOENT: "the file or folder is gone",
  ENOTDIR: "it is not a folder",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "the name is too long",
  EEXIST: "something has this name already",
  EBUSY: "another program holds the file",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EXDEV: "the folder lies on two disks at once",
  EIO: "the disk reports an error",
  ENODEV: away,
  ENXIO: away,
  ENOTCONN: away,
  ESTALE: away,
  EHOSTDOWN: away,
  ETIMEDOUT: "the disk does not answer",
};

/** Why the file system refused, as the end of a sentence; null when the error is not the file system's. */
export function diskReason(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  return reasons[error.code] ?? null;
}

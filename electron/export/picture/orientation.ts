/** Exif's TIFF part with nothing in it but how the picture is to be turned; null for a picture that stands as it is. */
export function onlyOrientation(orientation: number | null): Buffer | null {
  if (orientation === null || orientation === 1) return null;
  return Buffer.from([
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8], // Big-endian; the first directory follows.
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0], // One entry: orientation, a short.
    ...[0, 0, 0, 0], // No other directory.
  ]);
}

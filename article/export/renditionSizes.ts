/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const widths = [480, 960, 1600];

/**
 * The sizes a photo is kept in beside its original, from the smallest on: the usual widths below its own, and its own up to 1600. The decoder's window
 * runs this, so nothing is imported here: no schema belongs there.
 */
export function renditionSizes(photo: Size): readonly Size[] {
  const largest = Math.min(photo.width, widths.at(-1) ?? photo.width);
  const wanted = [...widths.filter((width) => width < largest), largest];
  return wanted.map((width) => ({ width, height: Math.max(1, Math.round((photo.height * width) / photo.width)) }));
}

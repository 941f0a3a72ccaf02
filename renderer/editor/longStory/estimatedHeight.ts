interface Measure {
  /** Letters on a line of 640 px. */
  readonly letters: number;
  readonly line: number;
  /** What stands around the words: paddings, a picture. */
  readonly around: number;
}

const running: Measure = { letters: 62, line: 30, around: 0 };

/** Measured in the app at its usual width; a block that was drawn once is remembered with its true height. */
const measures: Readonly<Record<string, Measure>> = {
  heading: { letters: 44, line: 32, around: 0 },
  "pull-quote": { letters: 42, line: 36, around: 38 },
  "attributed-quote": { letters: 58, line: 30, around: 30 },
  photo: { letters: 84, line: 21, around: 440 },
  gallery: { letters: 84, line: 21, around: 300 },
  list: { letters: 50, line: 36, around: 0 },
  "most-read": { letters: 64, line: 38, around: 72 },
  support: { letters: 60, line: 23, around: 70 },
  divider: { letters: 1, line: 29, around: 0 },
};

/** How high a block will be, in pixels, before it is laid out. */
export function estimatedHeight(type: string, letters: number): number {
  const measure = measures[type] ?? running;
  return measure.around + measure.line * Math.max(1, Math.ceil(letters / measure.letters));
}

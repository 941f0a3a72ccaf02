/** Segments, chunks or blocks in one picture; an honest one has some thousands. One with more was made to fill the memory, and counts as broken. */
export const mostParts = 100_000;

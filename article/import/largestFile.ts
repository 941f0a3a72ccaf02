/** In bytes. What is larger is no story, and is refused before it is read. */
export const largestFile = 64 * 1024 * 1024;

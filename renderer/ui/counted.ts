const numbers = new Intl.NumberFormat("en-GB");

/** "1 word", "1,204 words". */
export function counted(count: number, noun: string): string {
  return `${numbers.format(count)} ${noun}${count === 1 ? "" : "s"}`;
}

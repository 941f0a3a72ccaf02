const isFull = process.env.GALLEY_FULL === "1";

/**
 * The least of some runs in milliseconds of the processor, which a busy machine changes little; on the clock each run would also count the time in which
 * others had their turn.
 */
export function fastest(work: () => unknown, runs = 5): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

/** Whether that keeps to so many. GALLEY_FULL=1 measures the promise and tells the number; elsewhere three times as long is no mistake. */
export function keepsTo(most: number, what: string, work: () => unknown): boolean {
  const least = fastest(work);
  if (isFull) console.log(`${what}: ${least.toFixed(1)} ms`);
  return least < (isFull ? most : 3 * most);
}

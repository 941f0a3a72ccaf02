/** Milliseconds of the machine's steady clock, which all its processes share and nobody sets. */
export function steadyNow(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}

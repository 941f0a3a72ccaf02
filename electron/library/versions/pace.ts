/** Milliseconds of running time: they go on evenly, whatever happens to the clock on the wall. */
export type RunningTime = () => number;

const tenMinutes = 600_000;

/** Lets something happen at most once in ten minutes, for each name. */
export class Pace {
  readonly #running: RunningTime;
  readonly #last = new Map<string, number>();

  constructor(running: RunningTime) {
    this.#running = running;
  }

  allows(name: string): boolean {
    const last = this.#last.get(name);
    return last === undefined || this.#running() - last >= tenMinutes;
  }

  happened(name: string): void {
    this.#last.set(name, this.#running());
  }
}

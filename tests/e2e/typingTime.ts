import type { Page } from "@playwright/test";

/** Types here, and gives the milliseconds that half of the keys take at most until they are drawn. */
export async function middleTime(page: Page, text: string): Promise<number> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    const pressed = ({ timeStamp }: KeyboardEvent) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        port2.postMessage("drawn");
      });
    const before: unknown = Reflect.get(window, "measuring");
    if (typeof before === "function") document.removeEventListener("keydown", before as () => void, true);
    Object.assign(window, { measuring: pressed });
    document.addEventListener("keydown", pressed, true);
  });
  await page.keyboard.type(text, { delay: 30 });
  const times = await page.evaluate(() => Reflect.get(window, "times") as number[]);
  return times.sort((one, other) => one - other)[times.length >> 1] ?? 0;
}

/**
 * Whether typing one way is at most `ratio` times as slow as another, or `slack` milliseconds slower: both are measured in turns, and the best turn of each
 * counts, since other work only ever makes a turn slower. Ends as soon as it holds, after two turns at the least; gives what was measured otherwise.
 */
export async function keepsUp(
  measure: (way: "this" | "other", turn: number) => Promise<number>,
  { ratio, slack }: { readonly ratio: number; readonly slack: number },
): Promise<{ readonly holds: boolean; readonly measured: string }> {
  const times = { this: [] as number[], other: [] as number[] };
  const holds = () => {
    const [best, other] = [Math.min(...times.this), Math.min(...times.other)];
    return best < Math.max(ratio * other, other + slack);
  };
  for (let turn = 0; turn < 8 && (turn < 2 || !holds()); turn++)
    for (const way of ["this", "other"] as const) times[way].push(await measure(way, turn));
  return { holds: holds(), measured: `${times.this.join(", ")} ms; other ${times.other.join(", ")} ms` };
}

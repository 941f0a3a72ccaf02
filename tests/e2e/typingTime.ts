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

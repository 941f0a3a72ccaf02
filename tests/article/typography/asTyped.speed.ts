import { expect, test } from "vitest";
import { typesetTyped } from "../../../article/typography/asTyped";

test("a key costs no more in a long paragraph", () => {
  const long = 'Он "сказал" в 12 ноября - и '.repeat(4000);
  const time = (text: string) => {
    const start = performance.now();
    for (let run = 0; run < 200; run++) typesetTyped(text, text.length, "ru");
    return (performance.now() - start) / 200;
  };
  time(long);
  expect(time(long)).toBeLessThan(2);
});

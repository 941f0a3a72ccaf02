import { p, said } from "../builders";
import { expect, test } from "./app";
import { button, newStory, press, writtenIn } from "./body";

test("a third click selects the line it was made on, also where a form stands beside it", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Before.", "One two.");
  await button(page, "Quote").click();
  await press(page, "Enter", "Enter");
  await page.keyboard.type("Anna");
  const speaker = page.locator("figure[data-kind=quote] > blockquote + figcaption");
  await speaker.click({ clickCount: 3, position: { x: 10, y: 10 } });
  await page.keyboard.type("Maria");
  await expect.poll(() => writtenIn(page)).toEqual([p("Before."), said("One two.", "Maria"), p("")]);

  await page.getByText("Before.").click({ clickCount: 3 });
  await page.keyboard.type("After.");
  await expect.poll(() => writtenIn(page)).toEqual([p("After."), said("One two.", "Maria"), p("")]);
});

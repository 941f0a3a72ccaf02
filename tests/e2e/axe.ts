import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { expect } from "./app";

const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong in the page, or in what a selector names: a line each. It is put into a page once, and gathers nothing but what is wrong; `only` are
 * rules. Not in the page of the preview, where no script may run: what it shows is checked as an exported page.
 */
export async function mistakesIn(
  page: Page,
  within = "html",
  only: readonly string[] = [],
): Promise<readonly string[]> {
  if (await page.evaluate(() => !("axe" in window))) await page.evaluate(source);
  const asked = {
    selector: within,
    options: { iframes: false, resultTypes: ["violations"], ...(only.length > 0 && { runOnly: only }) },
  };
  const violations = await page.evaluate(async ({ selector, options }) => {
    const { axe } = window as never as { axe: { run(context: object, options: object): Promise<AxeResults> } };
    const found = await axe.run({ include: [[selector]] }, options);
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary = "" }) => ({ html: html.slice(0, 200), failureSummary })),
    }));
  }, asked);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** As `mistakesIn`, in light and in dark, where nothing but the colours is another. */
export async function mistakesInBothThemes(page: Page, within = "html"): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    const only = theme === "dark" ? ["color-contrast", "link-in-text-block"] : [];
    found.push(...(await mistakesIn(page, within, only)).map((mistake) => `${theme} ${mistake}`));
  }
  return found;
}

import { expect, type Page } from "@playwright/test";
import { assertAccessible } from "./app";

type Scheme = "light" | "dark";

/** Looks at a page in colour schemes: WCAG by axe, and nothing wider than it. LOOK_PICTURES=folder keeps what is seen. */
export async function lookAt(page: Page, name: string, schemes: Scheme[] = ["light", "dark"]): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await assertAccessible(page);
    const room = await page.evaluate(
      () => document.documentElement.clientWidth - document.documentElement.scrollWidth,
    );
    expect(room, name).toBe(0);
    const { LOOK_PICTURES } = process.env;
    if (LOOK_PICTURES)
      await page.screenshot({ path: `${LOOK_PICTURES}/${name}-${colorScheme}.png`, fullPage: true });
  }
}

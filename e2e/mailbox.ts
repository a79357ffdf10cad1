import type { Browser, Page } from "@playwright/test";

/** The address of a subscription page in a mail. */
export const linkIn = (text: string, page: string): string =>
  new RegExp(`https?://\\S+/subscribe/${page}/[\\w.-]+`).exec(text)?.[0] ?? "";

/** A page that needs nothing of a browser: scripts are off. */
export async function plainPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false })).newPage();
}

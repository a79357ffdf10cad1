import { execFileSync } from "node:child_process";
import path from "node:path";
import { type BrowserContext, test as base, type Page } from "@playwright/test";
import { signIn } from "./app";

type People = {
  /** A signed-in page of the demo's author, editor or admin, in a browser of their own. */
  as: (email: "author@demo.test" | "editor@demo.test" | "admin@demo.test") => Promise<Page>;
  /** REST as somebody: a bearer token made by the operator's tool. */
  token: (email: string, organisation?: string) => string;
};

const root = path.join(import.meta.dirname, "..");

function makeToken(email: string, organisation?: string): string {
  const args = [
    "run",
    "--silent",
    "admin",
    "--",
    "token",
    "--email",
    email,
    ...(organisation ? ["--org", organisation] : []),
  ];
  const env = { ...process.env, DATA_DIR: process.env.E2E_DATA_DIR ?? path.join(root, ".data", "e2e") };
  return execFileSync("npm", args, { cwd: root, env, encoding: "utf8" }).trim();
}

export const test = base.extend<People>({
  as: async ({ browser }, use) => {
    const open: BrowserContext[] = [];
    await use(async (email) => {
      const context = await browser.newContext();
      open.push(context);
      const page = await context.newPage();
      await signIn(page, email);
      return page;
    });
    for (const context of open) await context.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
  token: async ({}, use) => use(makeToken),
});

export { expect } from "@playwright/test";

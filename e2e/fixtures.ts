import { execFileSync } from "node:child_process";
import path from "node:path";
import { type BrowserContext, test as base, type Page } from "@playwright/test";
import { PASSWORD, signIn } from "./app";

type People = {
  /** A signed-in page of the demo's author, editor or admin, in a browser of their own. */
  as: (email: "author@demo.test" | "editor@demo.test" | "admin@demo.test") => Promise<Page>;
  /** A signed-in page of an editor made for this story alone: nobody else gives them work. */
  asNewEditor: (name: string) => Promise<Page & { userId: string }>;
  /** REST as somebody: a bearer token made by the operator's tool. */
  token: (email: string, organisation?: string) => string;
};

const root = path.join(import.meta.dirname, "..");

/** The operator's tool, on the world of the stories. @returns what it prints. */
function operate(...args: string[]): string {
  const env = { ...process.env, DATA_DIR: process.env.E2E_DATA_DIR ?? path.join(root, ".data", "e2e") };
  return execFileSync("npm", ["run", "--silent", "admin", "--", ...args], {
    cwd: root,
    env,
    encoding: "utf8",
  }).trim();
}

const makeToken = (email: string, organisation?: string): string =>
  operate("token", "--email", email, ...(organisation ? ["--org", organisation] : []));

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
  asNewEditor: async ({ browser }, use) => {
    const context = await browser.newContext();
    await use(async (name) => {
      const email = `${name.toLowerCase().replaceAll(" ", "-")}-${Date.now()}@example.test`;
      const account = ["--email", email, "--name", name, "--password", PASSWORD, "--staff", "editor"];
      const userId = operate("create-user", ...account);
      const page = await context.newPage();
      await signIn(page, email);
      return Object.assign(page, { userId });
    });
    await context.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
  token: async ({}, use) => use(makeToken),
});

export { expect } from "@playwright/test";

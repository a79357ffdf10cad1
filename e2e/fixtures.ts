import { execFileSync } from "node:child_process";
import path from "node:path";
import { type BrowserContext, test as base, type Page } from "@playwright/test";
import { PASSWORD, signIn } from "./app";
import { startSecondWeb } from "./second-web";

type Demo = "author@demo.test" | "dolores@demo.test" | "editor@demo.test" | "admin@demo.test";

type People = {
  /** An empty page of somebody of the demo, signed in, in a browser of their own. */
  as: (email: Demo) => Promise<Page>;
  /** A signed-in page of an editor made for this story alone: nobody else gives them work. */
  asNewEditor: (name: string) => Promise<Page & { userId: string }>;
  /** REST as somebody: a bearer token made by the operator's tool. */
  token: (email: string, organisation?: string) => string;
  /** The operator's tool, on the world of the stories; gives what it prints. */
  operate: (...args: string[]) => string;
};

type World = {
  /** Cookies of who has signed in: of this process's stories only the first asks for the password. */
  cookies: Map<Demo, Awaited<ReturnType<BrowserContext["storageState"]>>>;
  /** Origins of two web processes on one database: the stories' own, and one started beside it. */
  origins: string[];
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

const tokens = new Map<string, string>();
const makeToken = (email: string, organisation = ""): string => {
  const known = tokens.get(email + organisation);
  if (known) return known;
  const made = operate("token", "--email", email, ...(organisation ? ["--org", organisation] : []));
  tokens.set(email + organisation, made);
  return made;
};

export const test = base.extend<People, World>({
  as: async ({ browser, cookies }, use) => {
    const open: BrowserContext[] = [];
    await use(async (email) => {
      const known = cookies.get(email);
      const context = await browser.newContext(known ? { storageState: known } : {});
      open.push(context);
      const page = await context.newPage();
      if (known) return page;
      await signIn(page, email);
      const { cookies: kept } = await context.storageState();
      cookies.set(email, { cookies: kept, origins: [] });
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
  // biome-ignore lint/correctness/noEmptyPattern: as below
  operate: async ({}, use) => use(operate),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
  token: async ({}, use) => use(makeToken),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  cookies: [async ({}, use) => use(new Map()), { scope: "worker" }],
  origins: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const second = await startSecondWeb();
      await use([process.env.E2E_URL ?? "", second.origin]);
      await second.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

export { expect } from "@playwright/test";

// Pages in a real browser with scripts on, whatever they try to do being noticed. For tests.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  type Browser,
  type ConsoleMessage,
  chromium,
  type Dialog,
  type Page,
  type Request,
} from "@playwright/test";
import { findBrowser } from "@/scripts/launcher/browser";
import { judgeFrames, provokeFrames } from "./judge";

/** A page to be shown: its HTML, or its answer with the headers. */
export type Shown = { name: string; html: string; headers?: Record<string, string> };
/** What a page did or holds that none should; `page` is its name. */
export type Misdeed = { page: string; what: string };

/** Frames of one document; more at once are no faster. */
const FRAMES = 60;
const ASSETS = /^\/(assets|media)\//;

/** Nothing but the pages' own server is ever reached. */
const ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

export async function openBrowser() {
  const pages = new Map<string, Shown>();
  const server = createServer((request, response) => {
    const shown = pages.get(request.url ?? "");
    const headers = { ...shown?.headers, "content-type": shown ? "text/html; charset=utf-8" : "text/css" };
    response
      .writeHead(200, { ...headers, "cache-control": shown ? "no-store" : "max-age=3600" })
      .end(shown?.html ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: findBrowser(() => undefined),
    args: ["--disable-gpu", ALONE, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  const page = await freshPage(browser);
  let count = 0;
  const put = (shown: Shown) => {
    const path = `/${++count}`;
    pages.set(path, shown);
    return path;
  };
  return {
    /** An empty page, to ask a browser something in. */
    page,
    /** Shows the pages in frames, and tells what any of them did or holds; `judged` are those that must fit the schema. */
    async misdeeds(all: Shown[], judged = true): Promise<Misdeed[]> {
      const found: Misdeed[] = [];
      for (let from = 0; from < all.length; from += FRAMES) {
        const batch = all.slice(from, from + FRAMES).map((shown) => ({ name: shown.name, path: put(shown) }));
        const frames = batch.map(({ path }) => `<iframe src="${path}"></iframe>`).join("");
        const holder = put({ name: "frames", html: `<!doctype html><title>frames</title>${frames}` });
        found.push(...(await visit(page, { origin, holder, batch, judged })));
        pages.clear();
      }
      return found;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function freshPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  // Present in every frame before anything of the page: a vector that runs calls it.
  await page.addInitScript(() => Object.assign(window, { hit: (n: unknown) => console.log(`hit(${n})`) }));
  return page;
}

type Visit = { origin: string; holder: string; batch: { name: string; path: string }[]; judged: boolean };

async function visit(page: Page, { origin, holder, batch, judged }: Visit): Promise<Misdeed[]> {
  const found: Misdeed[] = [];
  const nameOf = (address: string) =>
    batch.find(({ path }) => address === origin + path)?.name ?? `one of those from ${batch[0]!.name}`;
  const expected = new Set([holder, ...batch.map(({ path }) => path)].map((path) => origin + path));
  const ran = (message: ConsoleMessage) => {
    if (/^hit\(/.test(message.text()))
      found.push({ page: nameOf(message.location().url), what: message.text() });
  };
  const asked = async (dialog: Dialog) => {
    found.push({ page: nameOf(page.url()), what: `asked: ${dialog.message()}` });
    await dialog.dismiss();
  };
  const loaded = (request: Request) => {
    const address = request.url();
    // The title's icon; a picture that a text brought along has an address that judgeFrames knows.
    if (address.startsWith("data:image/svg+xml,")) return;
    if (expected.has(address) || (address.startsWith(origin) && ASSETS.test(new URL(address).pathname)))
      return;
    found.push({ page: nameOf(request.frame().url()), what: `loaded ${address.slice(0, 200)}` });
  };
  page.on("console", ran).on("dialog", asked).on("request", loaded);
  await page.goto(origin + holder, { waitUntil: "load", timeout: 60_000 });
  await page.evaluate(provokeFrames);
  // What waits for a frame, an animation or a turn of the queue has its chance.
  await page.waitForTimeout(50);
  if (judged)
    for (const { index, what } of await page.evaluate(judgeFrames))
      found.push({ page: batch[index]!.name, what });
  page.off("console", ran).off("dialog", asked).off("request", loaded);
  return found;
}

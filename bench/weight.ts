// What a reader downloads for one item: our route handler against the same components as an ordinary page.tsx.
import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { brotliCompressSync, constants } from "node:zlib";
import { newsPath } from "@/lib/core/paths";
import { getItem, listChannel } from "@/lib/news/queries";
import type { PublicationInfo } from "@/lib/publications/schema";
import type { Row } from "./measure";

const root = path.join(import.meta.dirname, "..");
const next = path.join(root, "node_modules/next/dist/bin/next");
const small = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

async function bytesOf(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url, { headers: { "accept-encoding": "identity" } })).arrayBuffer());
}

/** A script that runs; a block of data (application/ld+json) is none. */
const RUNS = /<script(?![^>]*type="application\/ld\+json")/i;

/** The document and every script it names, each compressed alike. */
async function weigh(
  origin: string,
  at: string,
): Promise<{ html: number; scripts: number; hasScript: boolean }> {
  const html = await bytesOf(origin + at);
  const names = new Set(
    [...html.toString().matchAll(/(?:src|href)="([^"]+\.js(?:\?[^"]*)?)"/g)].map(
      (match) => match[1] as string,
    ),
  );
  let scripts = 0;
  for (const name of names) scripts += small(await bytesOf(new URL(name, origin).href));
  return { html: small(html), scripts, hasScript: RUNS.test(html.toString()) };
}

async function untilAnswering(url: string): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await wait(200);
  }
  throw new Error(`${url} does not answer`);
}

/** Builds the twin, serves it, and weighs both. */
export async function weight(
  origin: string,
  title: PublicationInfo,
  itemId: string,
  dataDir: string,
  port: number,
): Promise<Row[]> {
  const found = await getItem(title.id, itemId, new Date());
  if (!found || !("item" in found)) throw new Error("the item to weigh is not public");
  const { item } = found;
  const more = (await listChannel({ publicationId: title.id, channel: "wire" }, new Date(), { limit: 6 }))
    .items;
  const here = newsPath(item);
  const edition = {
    title,
    origin,
    now: new Date(),
    stylesheet: "/assets/twin.css",
    icon: "/assets/twin.svg",
  };
  const props = path.join(dataDir, "twin.json");
  writeFileSync(
    props,
    JSON.stringify({
      edition,
      item,
      more,
      here,
      head: { title: item.headline, description: item.summary, canonical: origin + here },
    }),
  );
  const env = {
    ...process.env,
    TWIN_PROPS: props,
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
  } as NodeJS.ProcessEnv;
  const twin = path.join(root, "bench/page-twin");
  const built = spawnSync(process.execPath, [next, "build", twin], { cwd: root, env, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`the twin could not be built:\n${built.stdout}${built.stderr}`);
  const server = spawn(process.execPath, [next, "start", twin, "--port", String(port)], {
    cwd: root,
    env,
    stdio: "ignore",
  });
  try {
    await untilAnswering(`http://localhost:${port}/`);
    const ours = await weigh(origin, here);
    const theirs = await weigh(`http://localhost:${port}`, "/");
    const share = Math.round(((ours.html + ours.scripts) / (theirs.html + theirs.scripts)) * 1000) / 10;
    const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
    return [
      {
        what: "item page: scripts",
        value: ours.hasScript ? "some" : "none",
        target: "none",
        reached: !ours.hasScript && ours.scripts === 0,
      },
      {
        what: "item page: bytes against the same page as page.tsx (brotli)",
        value: `${share} % (${kb(ours.html)} HTML against ${kb(theirs.html)} HTML + ${kb(theirs.scripts)} script)`,
        target: "< 50 %",
        reached: share < 50,
      },
    ];
  } finally {
    server.kill("SIGTERM");
  }
}

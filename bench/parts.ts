// What npm run bench can measure, part by part. Each part may be asked for by its name.
import path from "node:path";
import { freePort } from "../scripts/launcher/postgres";
import { arrival } from "./arrival";
import { edgeSide } from "./edge";
import { intake } from "./intake";
import { killedLetters } from "./letters/killed";
import { letterSide } from "./letters/side";
import type { Row } from "./measure";
import { parsing } from "./parsing";
import { polling } from "./polling";
import { preflightTime } from "./preflight";
import { publicationLag } from "./publication";
import { readingSide } from "./readers/side";
import { similarity } from "./similarity";
import { secondStart } from "./start";
import { stories } from "./stories";
import { benchTitle, SECTION, SLUG } from "./title";
import { uploads } from "./uploads";
import { startWeb } from "./web-process";

export type Say = (line: string) => void;
/** Takes rows as they are found. */
export type Add = (...rows: Row[]) => void;
/** What has not been added yet is returned. */
type Part = { about: string; run: (say: Say, add: Add) => Promise<Row[]> };

const dataDir = process.env.DATA_DIR as string;
const SIZES: [number, number] = [10_000, 100_000];

async function wire(say: Say): Promise<Row[]> {
  const title = await benchTitle();
  say("polling 200 feeds…");
  const rows = await intake({ slug: SLUG, section: SECTION });
  say("polling 5,000 unchanged feeds…");
  rows.push(...(await polling()));
  say("parsing beside Python's feedparser…");
  rows.push(...parsing(path.join(dataDir, "parsing"), say));
  const web = await startWeb();
  try {
    say("waiting for items to arrive…");
    rows.push(
      ...(await arrival(web.origin, `${web.origin}/section/${SECTION}`, { id: title.id, section: SECTION })),
    );
  } finally {
    web.process.kill("SIGTERM");
  }
  return rows;
}

async function releases(say: Say): Promise<Row[]> {
  await benchTitle();
  const rows = await publicationLag(say);
  say("checking a long release…");
  rows.push(...preflightTime());
  say("searching for near-duplicates…");
  rows.push(...(await similarity(SIZES)));
  say("grouping what arrives…");
  rows.push(
    ...(await stories(
      SIZES.map((count) => ({ count, days: 365 })),
      say,
    )),
  );
  rows.push(...(await uploads(say)));
  return rows;
}

async function start(say: Say): Promise<Row[]> {
  say("starting the product again and again…");
  return secondStart(path.join(dataDir, "start"), await freePort());
}

export const PARTS: Record<string, Part> = {
  wire: { about: "polls, arrivals, parsing", run: wire },
  releases: { about: "publication, preflight, near-duplicates, uploads", run: releases },
  readers: {
    about: "pages, feeds, search and queue, at 10,000 and 1,000,000 items",
    run: readingSide,
  },
  edge: { about: "1,000 changes until every surface is right; Varnish beside nginx", run: edgeSide },
  killed: { about: "20,000 letters under 200 kills", run: killedLetters },
  letters: { about: "who gets a morning's letter, for 100,000 readers", run: letterSide },
  start: { about: "a second npm start", run: start },
};

// From the moment a change is committed until every public surface of every process and the edge is right, while
// readers read: stories are published, corrected and killed, one after another in a few lanes.
import { setTimeout as pause } from "node:timers/promises";
import { request } from "undici";
import { db } from "@/lib/core/db";
import { newsPath } from "@/lib/core/paths";
import { approveRelease } from "@/lib/releases/desk-commands";
import type { Moved } from "@/lib/releases/move";
import { correctRelease, killRelease } from "@/lib/releases/retraction";
import { makeActor, makeInReview, makeOrganisation } from "@/prisma/factories";
import { publicSurfaces, untilRight } from "../../e2e/public-surfaces";
import { type Fault, gone, shown } from "../../e2e/surface-faults";
import { percentiles, type Row } from "../measure";
import { questions } from "./questions";

/** Stories at once. */
const LANES = 2;
const READERS = 8;
const READ_EVERY_MS = 20;
const PATIENCE_MS = 10_000;
const WANTED_MS = 1_000;

type Verb = "publish" | "correct" | "kill";
type Lags = Record<Verb, number[]>;

/** The story is there under its new headline, and nowhere under its old one but where the correction is told. */
const corrected =
  (id: string, old: string, right: string): Fault =>
  (surface, answer) => {
    const fault = shown(id)(surface, answer);
    if (fault || surface.kind === "file" || /sitemap$/.test(surface.path)) return fault;
    if (answer.text.replace(/<del>[^<]*<\/del>/g, "").includes(old)) return "still says what was wrong";
    return surface.kind === "beside" || answer.text.includes(right) ? null : "does not say what is right";
  };

async function story(n: number, origins: string[], seen: (path: string) => void, lags: Lags): Promise<void> {
  const organisation = await makeOrganisation();
  const author = await makeActor({ organisation });
  const [editor, admin] = [await makeActor({ staff: "editor" }), await makeActor({ staff: "admin" })];
  const [old, right, words] = [`Auerhahn${n}`, `Birkhahn${n}`, `Kranich${n}`];
  const headline = `${old} market comes to the yard`;
  const body = `<p>The market comes to the yard for the ninth year, with a stage and a tent for the ${words} choir, which sings at noon and again when the lamps are lit in the evening.</p>`;
  let release: Moved = await makeInReview(author, editor, new Date(), { headline, body });
  const since = new Date().toISOString();
  const subject = { section: "business", words, since, organisation: organisation.slug };
  release = await approveRelease(editor, { ...release, note: "", publishAt: null }, new Date());
  const at = performance.now();
  const item = await itemOf(release.id);
  seen(newsPath(item));
  const surfaces = publicSurfaces({ ...subject, item });
  const reach = async (verb: Verb, begun: number, fault: Fault) => {
    const late = performance.now() - begun;
    lags[verb].push(late + (await untilRight(questions, origins, surfaces, fault, PATIENCE_MS)));
  };
  await reach("publish", at, shown(item.id, true));
  const patch = { headline: headline.replace(old, right) };
  const order = { class: "A" as const, note: "The market has another name.", patch };
  release = await correctRelease(editor, { ...release, ...order }, new Date());
  await reach("correct", performance.now(), corrected(item.id, old, right));
  await killRelease(admin, { ...release, reason: "Made up.", confirm: patch.headline }, new Date());
  await reach("kill", performance.now(), gone(item.id, [old, right], 410, "canceled"));
}

/** A story that stays. @returns its path. */
export async function publishStory(): Promise<string> {
  const author = await makeActor({ organisation: await makeOrganisation() });
  const editor = await makeActor({ staff: "editor" });
  const release = await makeInReview(author, editor, new Date());
  await approveRelease(editor, { ...release, note: "", publishAt: null }, new Date());
  return newsPath(await itemOf(release.id));
}

async function itemOf(release: string): Promise<{ id: string; slug: string }> {
  const { newsItemId } = await db().release.findUniqueOrThrow({ where: { id: release } });
  return db().newsItem.findUniqueOrThrow({
    where: { id: newsItemId ?? "" },
    select: { id: true, slug: true },
  });
}

/** Readers who go from page to page, the newest stories among them. */
function readers(origins: string[]) {
  const paths = ["/", "/section/business", "/rss.xml"];
  let reading = true;
  let count = 0;
  const all = Array.from({ length: READERS }, async (_, n) => {
    for (let i = n; reading; i++) {
      const answer = await request(`${origins[i % origins.length]}${paths[(i * 7) % paths.length]}`);
      await answer.body.dump();
      count++;
      await pause(READ_EVERY_MS);
    }
  });
  return {
    seen: (path: string) => {
      paths.push(path);
      if (paths.length > 40) paths.splice(3, 1);
    },
    stop: async () => {
      reading = false;
      await Promise.all(all);
      return count;
    },
  };
}

/** @param origins of every web process and edge that readers may ask. */
export async function changeRows(
  origins: string[],
  count: number,
  say: (line: string) => void,
): Promise<Row[]> {
  const lags: Lags = { publish: [], correct: [], kill: [] };
  const stories = Math.ceil(count / 3);
  const begun = performance.now();
  const reading = readers(origins);
  let next = 0;
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      while (next < stories) {
        const n = next++;
        if (n % 50 === 0) say(`changes: ${n * 3} of ${stories * 3}…`);
        await story(n, origins, reading.seen, lags);
      }
    }),
  );
  const perSecond = Math.round(((await reading.stop()) * 1000) / (performance.now() - begun));
  const rowOf = (what: string, samples: number[]): Row => {
    const { p50, p95, p99 } = percentiles(samples);
    return {
      what: `${what} → every surface of ${origins.length - 1} web processes and the edge, ${samples.length} changes, ${perSecond} reads/s beside`,
      value: `p50 ${Math.round(p50)} ms, p95 ${Math.round(p95)} ms, p99 ${Math.round(p99)} ms`,
      target: `p99 ≤ ${WANTED_MS / 1000} s`,
      reached: p99 <= WANTED_MS,
    };
  };
  return [rowOf("publish, correct, kill", Object.values(lags).flat()), rowOf("kill alone", lags.kill)];
}

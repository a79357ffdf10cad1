import { createHash } from "node:crypto";
import { type Command, InvalidArgumentError } from "commander";
import { now as clock } from "@/lib/core/clock";
import { storeSubscribers } from "@/lib/newsletter/synthetic";
import { storeItems, storePublished, storeWaiting } from "@/lib/releases/synthetic";
import { type Ground, layGround } from "./load-ground";
import { newsOf, releaseOf } from "./load-rows";
import { subscriberOf } from "./load-subscribers";
import { story } from "./load-text";
import { waitingOf } from "./load-waiting";
import { progress } from "./progress";

const BATCH = 1_000;

/** Batches under way: one is made while the other is stored. */
const AT_ONCE = 2;

type Load = {
  items: number;
  releases: number;
  queue: number;
  organisations: number;
  subscribers?: number;
  seed: number;
};

/** A UUIDv7 (RFC 9562 §5.7) whose random part follows from its name, so that a second load makes nothing twice. */
export function namedId(at: Date, name: string): string {
  const hash = createHash("sha256").update(name).digest("hex");
  const time = at.getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

async function inBatches(label: string, total: number, store: (from: number, to: number) => Promise<void>) {
  if (total === 0) return;
  const show = progress(label, total);
  let [next, done] = [0, 0];
  const work = async () => {
    while (next < total) {
      const from = next;
      next = Math.min(from + BATCH, total);
      const to = next;
      await store(from, to);
      done += to - from;
      show(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** Ids of synthetic releases sort before all others. */
const EPOCH = new Date("2020-01-01T00:00:00Z");

/** Wire items, the newest a moment ago and the oldest two years back. */
const loadItems = ({ items, seed }: Load, ground: Ground, now: Date) =>
  inBatches("items", items, (from, to) =>
    storeItems(
      range(from, to).map((n) => newsOf(story(seed, n), `load:${seed}:${n}`, ground, now)),
      now,
    ),
  );

/** Published releases, each with its item. */
const loadReleases = ({ releases, seed }: Load, ground: Ground, now: Date) =>
  inBatches("releases", releases, (from, to) =>
    storePublished(
      range(from, to).map((n) => {
        const id = namedId(EPOCH, `release:${seed}:${n}`);
        const { news, ...rest } = releaseOf(story(seed + 1, n), n, ground, now);
        return { release: { ...rest, id }, news };
      }),
      now,
    ),
  );

/** Releases that wait for the desk. */
const loadQueue = ({ queue, seed }: Load, ground: Ground, now: Date) =>
  inBatches("queue", queue, (from, to) =>
    storeWaiting(
      range(from, to).map((n) => {
        const told = story(seed + 2, n);
        const { news: _, ...rest } = releaseOf(told, n, ground, now);
        return waitingOf(told, { ...rest, id: namedId(EPOCH, `queue:${seed}:${n}`) });
      }),
    ),
  );

/** Subscribers of the first title's daily email. */
const loadSubscribers = ({ subscribers = 0, seed }: Load, ground: Ground, now: Date) =>
  inBatches("subscribers", subscribers, (from, to) =>
    storeSubscribers(
      ground.title.id,
      range(from, to).map((n) =>
        subscriberOf(story(seed + 3, n), n, namedId(EPOCH, `subscriber:${seed}:${n}`), ground, now),
      ),
    ),
  );

/** Fills the database with plausible data: the same for the same seed, and once however often it is called. */
export async function load(options: Load): Promise<void> {
  const now = clock();
  const ground = await layGround(now, options.organisations);
  await loadItems(options, ground, now);
  await loadReleases(options, ground, now);
  await loadQueue(options, ground, now);
  await loadSubscribers(options, ground, now);
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0 || value > 10_000_000)
    throw new InvalidArgumentError("Give a number from 0 to 10,000,000.");
  return value;
}

/** The verb load. */
export function loadVerb(program: Command): void {
  program
    .command("load")
    .description("fill the database with plausible synthetic data")
    .option("--items <n>", "wire items before readers", count, 0)
    .option("--releases <n>", "published releases", count, 0)
    .option("--queue <n>", "releases waiting for the desk", count, 0)
    .option("--organisations <n>", "organisations that send them", count, 20)
    .option("--subscribers <n>", "subscribers of the daily email", count, 0)
    .option("--seed <n>", "the same seed makes the same data", count, 1)
    .action(load);
}

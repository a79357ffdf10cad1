import "server-only";
import { client, db, type Tx } from "@/lib/core/db";
import type { PublicationInfo } from "./schema";
import { themeOf } from "./theme";

const HOLD_MS = 5_000;
/** Whoever asks after this gets what is held, and has it read anew for those who come later. */
const RENEW_MS = 3_000;
type Held = { at: number; list: PublicationInfo[] };
let held: Held | undefined;
/** What is being read for all who ask meanwhile. */
let reading: Promise<PublicationInfo[]> | undefined;
let asking = 0;

/** All titles in their order, sections in theirs, as they are stored now. */
export async function loadPublications(by: Tx = db()): Promise<PublicationInfo[]> {
  const rows = await by.publication.findMany({
    orderBy: [{ position: "asc" }, { slug: "asc" }],
    include: {
      sections: { orderBy: [{ position: "asc" }, { slug: "asc" }], select: { slug: true, name: true } },
    },
  });
  return rows.map(({ position: _, theme, ...row }) => ({
    ...row,
    theme: themeOf(theme),
  }));
}

async function read(by: Tx): Promise<PublicationInfo[]> {
  const asked = ++asking;
  const list = await loadPublications(by);
  // Told to forget meanwhile, or overtaken: what was read may be of before.
  if (asked === asking) held = { at: performance.now(), list };
  return list;
}

/** One reading at a time: were each to read for itself, none would be the last under load, and nothing be held. */
function readForAll(): Promise<PublicationInfo[]> {
  if (reading) return reading;
  const work = read(client()).finally(() => {
    if (reading === work) reading = undefined;
  });
  reading = work;
  return work;
}

function atHand(): PublicationInfo[] | undefined {
  const age = held ? performance.now() - held.at : HOLD_MS;
  if (!held || age >= HOLD_MS) return undefined;
  if (age >= RENEW_MS) readForAll().catch(() => undefined);
  return held.list;
}

/**
 * The same, held for five seconds: every reader request asks.
 * @param by a transaction to ask by, for whoever is in one.
 */
export async function publications(by: Tx = db()): Promise<PublicationInfo[]> {
  return atHand() ?? (by === client() ? readForAll() : read(by));
}

/** The next to ask is told what is stored. */
export function forgetPublications(): void {
  held = undefined;
  reading = undefined;
  asking++;
}

/** One title by slug, or null. */
export async function publicationBySlug(slug: string): Promise<PublicationInfo | null> {
  return (await publications()).find((each) => each.slug === slug) ?? null;
}

/** The title that answers on a hostname (no port); unknown hosts get the first. */
export async function publicationByHost(host: string): Promise<PublicationInfo | null> {
  return among(await publications(), host) ?? null;
}

/** The same when it is at hand; undefined when it has to be asked for. */
export const heldPublicationByHost = (host: string): PublicationInfo | undefined =>
  among(atHand() ?? [], host);

const among = (list: PublicationInfo[], host: string) =>
  list.find((each) => each.hostnames.includes(host)) ?? list[0];

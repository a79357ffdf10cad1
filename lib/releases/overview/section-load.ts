import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { assertStaff } from "../queries";

export type SectionCount = { section: string; count: number };

/** Every waiting release is looked at for this. Where more wait than this, once in so many milliseconds is enough. */
const MANY = 5_000;
const FRESH_MS = 60_000;
const MOST = 12;

/** The counts, and when they were taken. */
export type SectionLoad = { at: Date; sections: SectionCount[] };

const held = globalThis as { datelineSectionLoad?: { at: Date; read: Promise<SectionCount[]> } | undefined };

/**
 * In which sections most releases wait, by slug; one that is in two sections counts in both.
 * @param waiting how many wait in all: only where that are many may the counts be up to a minute old.
 */
export async function sectionLoad(actor: Actor, now: Date, waiting: number): Promise<SectionLoad> {
  assertStaff(actor);
  const kept = held.datelineSectionLoad;
  if (kept && waiting > MANY && Math.abs(now.getTime() - kept.at.getTime()) < FRESH_MS)
    return { at: kept.at, sections: await kept.read };
  const read = readSections();
  const fresh = { at: now, read };
  held.datelineSectionLoad = fresh;
  read.catch(() => {
    if (held.datelineSectionLoad === fresh) held.datelineSectionLoad = undefined;
  });
  return { at: now, sections: await read };
}

const readSections = (): Promise<SectionCount[]> => db().$queryRaw<SectionCount[]>`
  select substr(facet, 9) as section, count(*)::int as count
  from releases, unnest(facets) facet
  where status = 'submitted' and facet like 'section/%'
  group by facet order by 2 desc, 1 limit ${MOST}`;

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { assertStaff } from "../queries";

export type SectionCount = { section: string; count: number };

/** Every waiting release is looked at for this: once in so many milliseconds is often enough. */
const FRESH_MS = 60_000;
const MOST = 12;

type Kept = { at: number; rows: Promise<SectionCount[]> };
const held = globalThis as { datelineSectionLoad?: Kept | undefined };

/** In which sections most releases wait, by slug; one that is in two sections counts in both. */
export async function sectionLoad(actor: Actor, now: Date): Promise<SectionCount[]> {
  assertStaff(actor);
  const kept = held.datelineSectionLoad;
  if (kept && Math.abs(now.getTime() - kept.at) < FRESH_MS) return kept.rows;
  const rows = readSections();
  held.datelineSectionLoad = { at: now.getTime(), rows };
  rows.catch(() => {
    held.datelineSectionLoad = undefined;
  });
  return rows;
}

const readSections = (): Promise<SectionCount[]> => db().$queryRaw<SectionCount[]>`
  select substr(facet, 9) as section, count(*)::int as count
  from releases, unnest(facets) facet
  where status = 'submitted' and facet like 'section/%'
  group by facet order by 2 desc, 1 limit ${MOST}`;

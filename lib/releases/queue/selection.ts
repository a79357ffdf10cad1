import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/core/db";
import { organisationBySlug } from "@/lib/organisations/directory";
import { publications } from "@/lib/publications/queries";
import { DUE_MS } from "../lifecycle";
import { QUEUE_VIEWS, type QueueFilter } from "./filter";
import { orderOf } from "./order";
import { EARLIEST_MINUTES } from "./priority";

const HOUR_MS = 3_600_000;
const hoursBefore = (now: Date, hours: number) => new Date(now.getTime() - hours * HOUR_MS);

/** What names no title goes to the first. */
const isFirst = async (title: string): Promise<boolean> => (await publications())[0]?.slug === title;

/** Facets that all have to be there (@>): the state among them, so that the index alone finds the rows. */
async function facetsOf(actor: Actor, filter: QueueFilter): Promise<string[] | null> {
  const facets = [`status/${QUEUE_VIEWS[filter.view]}`, ...filter.flags.map((flag) => `flag/${flag}`)];
  if (filter.kinds.length === 1) facets.push(`kind/${filter.kinds[0]}`);
  if (filter.section) facets.push(`section/${filter.section}`);
  if (filter.title && !(await isFirst(filter.title))) facets.push(`title/${filter.title}`);
  if (filter.embargo) facets.push("embargo");
  if (filter.assigned && filter.assigned !== "nobody")
    facets.push(`for/${filter.assigned === "me" ? actor.userId : filter.assigned}`);
  if (filter.organisation) {
    const id = await organisationBySlug(filter.organisation);
    if (!id) return null;
    facets.push(`org/${id}`);
  }
  return facets;
}

/** The age, and what follows from it for the order: without that the walk begins among what is far too old. */
function ageOf(filter: QueueFilter, now: Date): Prisma.Sql[] {
  const { older, newer } = filter;
  const conditions: Prisma.Sql[] = [];
  if (older) conditions.push(Prisma.sql`r.submitted_at <= ${hoursBefore(now, older)}::timestamptz`);
  if (!newer) return conditions;
  const since = hoursBefore(now, newer);
  conditions.push(Prisma.sql`r.submitted_at > ${since}::timestamptz`);
  const { column } = orderOf(filter);
  // Nothing is owed before a day has passed, and no place is further ahead of that than the terms allow.
  const first = new Date(since.getTime() + DUE_MS + (column === "rank_at" ? EARLIEST_MINUTES * 60_000 : 0));
  if (column === "rank_at" || column === "due_at")
    conditions.push(Prisma.sql`${Prisma.raw(`r.${column}`)} >= ${first}::timestamptz`);
  return conditions;
}

/** The where of a filter over `releases r`. */
export async function conditionsOf(actor: Actor, filter: QueueFilter, now: Date): Promise<Prisma.Sql> {
  const facets = await facetsOf(actor, filter);
  if (!facets) return Prisma.sql`false`;
  const conditions = [
    Prisma.sql`r.status = ${QUEUE_VIEWS[filter.view]}::release_status`,
    ...ageOf(filter, now),
  ];
  if (facets.length > 1) conditions.push(Prisma.sql`r.facets @> ${facets}::text[]`);
  if (filter.title && (await isFirst(filter.title)))
    conditions.push(Prisma.sql`r.facets && ${[`title/${filter.title}`, "title/"]}::text[]`);
  if (filter.kinds.length > 1)
    conditions.push(Prisma.sql`r.facets && ${filter.kinds.map((kind) => `kind/${kind}`)}::text[]`);
  if (filter.assigned === "nobody") conditions.push(Prisma.sql`r.assigned_to_id is null`);
  return Prisma.join(conditions, " and ");
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, Prisma } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { mayKeepLog } from "../policy";
import { PRIVATE_VERBS } from "../verbs";
import { words } from "../verify/rows";
import type { LogFilter } from "./filter";

export type LogRow = {
  id: string;
  seq: bigint;
  at: Date;
  actorKind: string;
  actorId: string | null;
  actorName: string;
  verb: string;
  subjectType: string;
  subjectId: string;
  subjectName: string;
  organisationId: string | null;
  before: unknown;
  after: unknown;
  data: unknown;
  /** Its place in the chain and its hash; null for an event no link names. */
  position: bigint | null;
  hash: string | null;
  /** What is hashed after the hash before it; only where it was asked for. */
  words?: string | null;
};

const COLUMNS = Prisma.sql`e.id, e.seq, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId", e.actor_name as "actorName", e.verb,
      e.subject_type as "subjectType", e.subject_id as "subjectId", e.subject_name as "subjectName",
      e.organisation_id as "organisationId", e.before, e.after, e.data, l.position, l.hash`;

/** What an actor may see of the log. */
const inReach = (actor: Actor): Prisma.Sql =>
  mayKeepLog(actor)
    ? Prisma.sql`true`
    : Prisma.sql`(e.verb <> all(${[...PRIVATE_VERBS]}) or e.actor_id = ${actor.userId}::uuid)`;

/** At most so many organisations are meant by a part of a name. */
const ORGANISATIONS = 50;

/** The terms of the organisations a text means. */
async function organisationTerms(text: string): Promise<string[]> {
  if (isId(text)) return [`org/${text.toLowerCase()}`];
  const rows = await db().organisation.findMany({
    where: { name: { contains: text.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } },
    take: ORGANISATIONS,
    select: { id: true },
  });
  return rows.map(({ id }) => `org/${id}`);
}

/** The terms of a name's words, made once: within the search they would be made for every event. */
async function nameTerms(kind: "by/" | "of/", name: string): Promise<string[]> {
  const [row] = await db().$queryRaw<
    { terms: string[] }[]
  >`select audit_name_terms(${kind}, ${name}) as terms`;
  return row?.terms ?? [];
}

async function matching(filter: LogFilter, zone: string): Promise<Prisma.Sql> {
  const terms = (all: string[]) => Prisma.sql`e.terms @> ${all}::text[]`;
  const parts = [
    filter.person && terms(await nameTerms("by/", filter.person)),
    filter.about && terms(await nameTerms("of/", filter.about)),
    filter.family && terms([`family/${filter.family}`]),
    filter.verb && terms([`verb/${filter.verb}`]),
    filter.organisation && Prisma.sql`e.terms && ${await organisationTerms(filter.organisation)}::text[]`,
    filter.subject && Prisma.sql`e.subject_id = ${filter.subject}::uuid`,
    filter.from && Prisma.sql`e.at >= (${filter.from}::date)::timestamp at time zone ${zone}`,
    filter.until && Prisma.sql`e.at < (${filter.until}::date + 1)::timestamp at time zone ${zone}`,
  ].filter((part) => part instanceof Prisma.Sql);
  return parts.length ? Prisma.join(parts, " and ") : Prisma.sql`true`;
}

/**
 * Events of the log in an actor's reach, newest first, after a place.
 * @param order.zone in which the filter's days are meant (IANA).
 */
export async function logRows(
  actor: Actor,
  order: {
    filter: LogFilter;
    zone: string;
    after: { at: Date; seq: bigint } | null;
    limit: number;
    withWords?: boolean;
  },
): Promise<LogRow[]> {
  const wanted = await matching(order.filter, order.zone);
  const { after } = order;
  // The links are looked up for the page alone: joined before it is cut, they would be joined for every match.
  return db().$queryRaw<LogRow[]>`
    select ${COLUMNS} ${order.withWords ? Prisma.sql`, ${words(Prisma.sql`l.position`)} as words` : Prisma.empty}
    from (
      select e.* from audit_events e where ${inReach(actor)} and ${wanted}
        and ${after ? Prisma.sql`(e.at, e.seq) < (${after.at}::timestamptz, ${after.seq})` : Prisma.sql`true`}
      order by e.at desc, e.seq desc limit ${order.limit}
    ) e left join audit_links l on l.event_id = e.id
    order by e.at desc, e.seq desc`;
}

/** One event in an actor's reach, or null. */
export async function logRow(actor: Actor, id: string): Promise<LogRow | null> {
  const [row] = await db().$queryRaw<LogRow[]>`
    select ${COLUMNS}
    from audit_events e left join audit_links l on l.event_id = e.id
    where e.id = ${id}::uuid and ${inReach(actor)}`;
  return row ?? null;
}

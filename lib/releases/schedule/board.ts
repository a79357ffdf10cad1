import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { db, type Prisma } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { publications } from "@/lib/publications/queries";
import { publicTime } from "../lifecycle";
import { can } from "../policy";
import { assertStaff } from "../queries";
import type { ReleaseKind } from "../schema";
import type { Span } from "./days";
import { type Board, type BoardEntry, stuckAt, titlesOf } from "./entry";

/** More than a day can be planned with. */
const AT_MOST = 300;
const BESIDE = 50;
const WANTED = 100;

const columns = {
  id: true,
  version: true,
  headline: true,
  kind: true,
  status: true,
  goPublicAt: true,
  publishAt: true,
  publishedAt: true,
  embargoUntil: true,
  publishTrouble: true,
  publishTriedAt: true,
  facets: true,
  organisationId: true,
  authorId: true,
  organisation: { select: { name: true, suspendedAt: true } },
} satisfies Prisma.ReleaseSelect;
type Row = Prisma.ReleaseGetPayload<{ select: typeof columns }>;

/** What goes to a title; what names none goes to the first. */
async function inTitle(
  title: string | undefined,
): Promise<{ slugs: string[]; where: Prisma.ReleaseWhereInput }> {
  const slugs = (await publications()).map((each) => each.slug);
  if (title === undefined) return { slugs, where: {} };
  if (!slugs.includes(title)) throw notFound("The title");
  const named: Prisma.ReleaseWhereInput = { facets: { has: `title/${title}` } };
  if (title !== slugs[0]) return { slugs, where: named };
  return {
    slugs,
    where: { OR: [named, { NOT: { facets: { hasSome: slugs.map((slug) => `title/${slug}`) } } }] },
  };
}

/** Waiting for the desk, with a time named for its publication. */
const UNDECIDED = { status: { in: ["submitted" as const, "in_review" as const] } };

function standing(row: Row): Pick<BoardEntry, "state"> & { at: Date | null } {
  if (row.status === "published") return { state: "published", at: row.publishedAt };
  if (row.status === "scheduled") return { state: "scheduled", at: row.goPublicAt };
  return { state: "wanted", at: publicTime(row.publishAt, row.embargoUntil) };
}

/** What waits for the desk and is wanted public in a span: by its time, or by its embargo where that ends later. */
async function wantedIn(span: { gte: Date; lt: Date }, where: Prisma.ReleaseWhereInput): Promise<Row[]> {
  const { publishAt, embargoUntil } = db().release.fields;
  const either = (by: "publishAt" | "embargoUntil", bound: Prisma.ReleaseWhereInput[]) =>
    db().release.findMany({
      where: { ...UNDECIDED, [by]: span, AND: [where, { OR: bound }] },
      orderBy: [{ [by]: "asc" }, { id: "asc" }],
      take: WANTED + 1,
      select: columns,
    });
  const [byTime, byEmbargo] = await Promise.all([
    either("publishAt", [{ embargoUntil: null }, { embargoUntil: { lte: publishAt } }]),
    either("embargoUntil", [{ publishAt: null }, { publishAt: { lt: embargoUntil } }]),
  ]);
  return [...byTime, ...byEmbargo];
}

function entryOf(actor: Actor, row: Row, slugs: string[], now: Date): BoardEntry[] {
  const { state, at } = standing(row);
  if (!at) return [];
  const { suspendedAt, name } = row.organisation;
  return [
    {
      id: row.id,
      version: row.version,
      headline: row.headline || "Untitled release",
      kind: row.kind as ReleaseKind,
      organisation: name,
      state,
      at,
      embargoUntil: row.embargoUntil,
      titles: titlesOf(row.facets, slugs),
      stuck: stuckAt({ ...row, suspended: suspendedAt !== null }, now),
      movable: row.status === "scheduled" && isStaff(actor) && can(actor, "reschedule", row),
    },
  ];
}

/**
 * What goes out when: what is scheduled, what was published and what is wanted in a span of time, what should be public
 * and is not, and the embargoes that end next.
 * @param title slug; without it all titles.
 * @throws DomainError forbidden unless staff; not_found for an unknown title.
 */
export async function board(
  actor: Actor,
  { from, until, title }: Span & { title?: string | undefined },
  now: Date,
): Promise<Board> {
  assertStaff(actor);
  const { slugs, where } = await inTitle(title);
  const span = { gte: from, lt: until };
  const [scheduled, published, stuck, embargoes, waiting] = await Promise.all([
    db().release.findMany({
      where: { ...where, status: "scheduled", goPublicAt: span },
      orderBy: [{ goPublicAt: "asc" }, { id: "asc" }],
      take: AT_MOST + 1,
      select: columns,
    }),
    db().release.findMany({
      where: { ...where, status: "published", publishedAt: span },
      orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
      take: AT_MOST + 1,
      select: columns,
    }),
    db().release.findMany({
      where: { ...where, status: "scheduled", goPublicAt: { lte: now } },
      orderBy: [{ goPublicAt: "asc" }, { id: "asc" }],
      take: BESIDE,
      select: columns,
    }),
    db().release.findMany({
      where: {
        ...where,
        embargoUntil: { gt: now },
        status: { in: ["submitted", "in_review", "changes_requested", "scheduled"] },
      },
      orderBy: [{ embargoUntil: "asc" }, { id: "asc" }],
      take: BESIDE,
      select: columns,
    }),
    wantedIn(span, where),
  ]);
  const entries = (rows: Row[]) => rows.slice(0, AT_MOST).flatMap((row) => entryOf(actor, row, slugs, now));
  const byTime = (a: BoardEntry, b: BoardEntry) => a.at.getTime() - b.at.getTime();
  const wanted = entries(waiting).sort(byTime).slice(0, WANTED);
  return {
    entries: [...entries(scheduled), ...entries(published), ...wanted].sort(byTime),
    more: scheduled.length > AT_MOST || published.length > AT_MOST || waiting.length > WANTED,
    stuck: entries(stuck).filter((entry) => entry.stuck),
    embargoes: embargoes.flatMap((row) =>
      row.embargoUntil
        ? [
            {
              id: row.id,
              headline: row.headline || "Untitled release",
              organisation: row.organisation.name,
              until: row.embargoUntil,
              approved: row.status === "scheduled",
            },
          ]
        : [],
    ),
  };
}

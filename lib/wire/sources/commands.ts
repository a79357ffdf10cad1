import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { isUniqueViolation, type Prisma, type Tx, transaction } from "@/lib/core/db";
import { DomainError, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { enqueue } from "@/lib/core/jobs";
import { publications } from "@/lib/publications/queries";
import { schedulePoll } from "../fetching/schedule";
import { placesIn, unknownPlaces } from "../routing/resolve";
import { lockSource } from "./lock";
import { assertMayManage } from "./policy";
import type { WireSourceInput } from "./schema";

type Placing = Partial<Pick<WireSourceInput, "routes" | "routing">>;

/** The routes as they are stored. @throws DomainError invalid where routes or rules name what there is not. */
async function routesOf({ routes, routing }: Placing) {
  const titles = await publications();
  const issues = unknownPlaces(titles, [
    ...(routes ?? []).map((place, i) => ({ path: `routes.${i}`, place })),
    ...placesIn(routing),
  ]);
  if (issues.length) throw new DomainError("invalid", "Some fields need attention.", { issues });
  return (routes ?? []).flatMap(({ publication, section }) => {
    const title = titles.find((each) => each.slug === publication);
    return title ? [{ publicationId: title.id, section }] : [];
  });
}

const taken = (error: unknown): never => {
  if (!isUniqueViolation(error)) throw error;
  throw new DomainError("conflict", "A source with this slug or address exists already.");
};

/** Adds a source; its first poll is due at once. @throws DomainError forbidden, invalid, conflict. */
export async function addSource(actor: Actor, input: WireSourceInput, now: Date): Promise<{ id: string }> {
  assertMayManage(actor);
  const routes = await routesOf(input);
  const { routes: _, ...fields } = input;
  return transaction(async (tx) => {
    const source = await tx.wireSource.create({
      data: { ...fields, nextPollAt: now, createdAt: now, routes: { create: routes } },
      select: { id: true },
    });
    await schedulePoll(tx, { id: source.id, url: input.url }, now);
    await record(tx, actor, "source.add", { type: "source", id: source.id, name: input.name }, now, {
      after: { url: input.url },
    });
    return source;
  }).catch(taken);
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockSource>>>;
type Route = { publicationId: string; section: string };

const SHOWN = [
  "name",
  "homepage",
  "rights",
  "rightsNote",
  "attribution",
  "licence",
  "expireAfterHours",
  "noIndex",
] as const;
const routeSet = (routes: Route[]) =>
  [...new Set(routes.map(({ publicationId, section }) => `${publicationId}/${section}`))].sort().join(" ");

/** Whether readers would see the source's items otherwise. Items it no longer publishes by itself stay. */
function changesItems(source: Locked, input: Partial<WireSourceInput>, routes: Route[] | null): boolean {
  return (
    SHOWN.some((field) => input[field] !== undefined && input[field] !== source[field]) ||
    (input.autoPublish === true && !source.autoPublish) ||
    (routes !== null && routeSet(routes) !== routeSet(source.routes))
  );
}

/** What of a source is changed, as it was and as it is, for the log. */
function changedFields(source: Locked, input: Partial<WireSourceInput>) {
  const { routes, ...fields } = input;
  const names = (Object.keys(fields) as (keyof typeof fields)[]).filter(
    (name) => JSON.stringify(fields[name]) !== JSON.stringify(source[name]),
  );
  const of = (values: Partial<Record<keyof typeof fields, unknown>>, lines: string | null) =>
    Object.fromEntries([
      ...names.map((name) => [name, (values[name] ?? null) as Prisma.InputJsonValue | null]),
      ...(lines === null ? [] : [["routes", lines]]),
    ]) as Record<string, Prisma.InputJsonValue | null>;
  return {
    before: of(source, routes ? routeSet(source.routes) : null),
    after: of(
      fields,
      routes ? routes.map(({ publication, section }) => `${publication}/${section}`).join(" ") : null,
    ),
  };
}

/** When a shorter interval makes the next poll due, null when it does not. One that fails keeps its back-off. */
function sooner(source: Locked, seconds: number | undefined, now: Date): Date | null {
  if (seconds === undefined || seconds >= source.intervalSeconds) return null;
  if (source.status !== "active" || source.failures > 0) return null;
  const due = new Date(Math.max(now.getTime(), (source.lastPolledAt ?? now).getTime() + seconds * 1000));
  return due < source.nextPollAt ? due : null;
}

/** What was learnt of one address says nothing of another. */
const AFRESH = {
  etag: null,
  lastModified: null,
  bodyHash: null,
  failures: 0,
  lastError: null,
  paceSeconds: null,
  movedTo: null,
  movedCount: 0,
};

/**
 * Changes a source; a new address starts without the old one's validators. The worker brings items that are
 * public in line with the new name, rights and routes.
 */
export async function updateSource(
  actor: Actor,
  id: string,
  input: Partial<WireSourceInput>,
  now: Date,
): Promise<void> {
  assertMayManage(actor);
  const named = await routesOf(input);
  const routes = input.routes ? named : null;
  const { routes: _, ...fields } = input;
  await transaction(async (tx) => {
    const source = isId(id) ? await lockSource(tx, id) : null;
    if (!source) throw notFound("The source");
    const due = sooner(source, fields.intervalSeconds, now);
    const moved = fields.url !== undefined && fields.url !== source.url;
    await tx.wireSource.update({
      where: { id },
      data: {
        ...fields,
        ...(moved ? AFRESH : {}),
        ...(due ? { nextPollAt: due } : {}),
        ...(routes ? { routes: { deleteMany: {}, create: routes } } : {}),
      },
    });
    if (moved || due)
      await schedulePoll(tx, { id, url: fields.url ?? source.url }, moved ? now : (due ?? now));
    if (changesItems(source, fields, routes))
      await enqueue(tx, "wire-republish", { id }, { key: `republish:${id}`, queue: `source:${id}` });
    await record(tx, actor, "source.update", { type: "source", id, name: source.name }, now, {
      ...changedFields(source, input),
    });
  }).catch(taken);
}

/** Stops or restarts the polling of a source; what it published stays. */
export async function setSourceStatus(
  actor: Actor,
  id: string,
  status: "active" | "paused",
  now: Date,
): Promise<void> {
  assertMayManage(actor);
  await transaction(async (tx) => {
    const source = await load(tx, id);
    await tx.wireSource.update({ where: { id }, data: { status, pausedWhy: "" } });
    if (status === "active") await schedulePoll(tx, source, now);
    await record(
      tx,
      actor,
      `source.${status === "active" ? "resume" : "pause"}`,
      { type: "source", id, name: source.name },
      now,
      { before: { status: source.status }, after: { status } },
    );
  });
}

/** Asks the worker to poll a source now. */
export async function requestPoll(actor: Actor, id: string, now: Date): Promise<void> {
  assertMayManage(actor);
  await transaction(async (tx) => schedulePoll(tx, await load(tx, id), now));
}

async function load(tx: Tx, id: string) {
  const source = isId(id)
    ? await tx.wireSource.findUnique({
        where: { id },
        select: { id: true, name: true, url: true, status: true },
      })
    : null;
  if (!source) throw notFound("The source");
  return source;
}

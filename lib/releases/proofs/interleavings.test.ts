import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { makeActor, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { publishDue } from "../scheduled";
import { begun } from "../testing/begun";
import { openConnections } from "../testing/connections";
import { type Crew, type Scenario, scenario, type Told, work } from "../testing/shift";
import { type LoggedMove, mailsOwed, mailsPerhaps, mayDrift, replay } from "./replay";

/** INTERLEAVINGS=2000 takes three minutes; the suite has to be over in time. */
const RUNS = Number(process.env.INTERLEAVINGS || 800);
const AT_ONCE = 25;
const DAY = 86_400_000;

const close = openConnections(await testDatabase(), 20);
let crew: Crew;
const total = { runs: 0, done: 0, refused: 0, lost: 0, undone: 0, published: 0 };

beforeAll(async () => {
  await makePublication();
  const organisation = await makeOrganisation();
  crew = {
    author: await makeActor({ organisation, role: "contributor" }),
    edda: await makeActor({ staff: "editor", name: "Edda" }),
    rita: await makeActor({ staff: "editor", name: "Rita" }),
    insider: await makeActor({ staff: "admin", organisation }),
  };
});
afterAll(async () => {
  await db().$disconnect();
  await close();
});

type Kept = {
  id: string;
  status: string;
  version: number;
  decisions: string[] | null;
  mails: string[] | null;
  items: { version: number; places: number }[] | null;
  notices: number;
  events: (Omit<LoggedMove, "at"> & { at: string })[];
};

/** All that is kept of some releases. */
const keptOf = (ids: string[]) => db().$queryRaw<Kept[]>`
  select r.id, r.status::text, r.version,
    (select jsonb_agg(d.version_number || ':' || d.decision order by d.created_at, d.version_number)
      from review_decisions d where d.release_id = r.id and undone_at is null) as decisions,
    (select jsonb_agg(substr(dedupe_key, 46)) from outbox_mails
      where dedupe_key like 'release:' || r.id || ':%') as mails,
    (select jsonb_agg(jsonb_build_object('version', n.version,
        'places', (select count(*) from placements p where p.item_id = n.id)))
      from news_items n where origin = 'release' and origin_key = r.id::text) as items,
    (select count(*)::int from notices where release_id = r.id and kind = 'taken_over') as notices,
    (select jsonb_agg(jsonb_build_object('verb', verb, 'actorId', actor_id, 'before', before, 'after', after,
        'data', data, 'at', at) order by seq)
      from audit_events where subject_id = r.id) as events
  from releases r where r.id = any(${ids}::uuid[])`;

/** Who may have done what: the author's moves, the desk's by whoever held it, publication by the system. */
function wrongs(events: LoggedMove[]): string[] {
  let holder: string | null = null;
  const { edda, rita, author } = crew;
  const byName = (name: unknown) => [edda, rita].find((each) => each.name === name)?.userId ?? null;
  return events.flatMap(({ verb: full, actorId, before, data }) => {
    const verb = full.replace("release.", "");
    const byDesk = actorId === edda.userId || actorId === rita.userId;
    const held = /^(approve|request_changes|reject|edit)$/.test(verb) ? actorId === holder : true;
    if (/^publish_/.test(verb)) return actorId === null ? [] : [`${verb} by ${actorId}`];
    const right = /^(create|submit|withdraw|appeal)$/.test(verb)
      ? actorId === author.userId
      : verb === "publish"
        ? actorId === null
        : byDesk || (verb === "unclaim" && actorId === null);
    if (/^(claim|take_over|undo)$/.test(verb)) holder = actorId;
    if (verb === "assign" && before?.status === "in_review") holder = byName(data.to);
    return right && held ? [] : [`${verb} by ${actorId}, held by ${holder}`];
  });
}

/** What was promised and what is kept, side by side: equal, or the log is not the whole truth. */
function hold(kept: Kept, told: Told): void {
  const events = kept.events.map((each) => ({ ...each, at: new Date(each.at) }));
  const { faults, ...now } = replay(events);
  const mails = (kept.mails ?? []).toSorted();
  const perhaps = mailsPerhaps(events);
  const news = kept.items ?? [];
  const revisions = events.filter(
    (each) => /publish$|correct$/.test(each.verb) && each.after?.status === "published",
  );
  const direct = events.filter(
    (each) => each.verb === "release.approve" && each.after?.status === "published",
  );
  expect({
    faults: [...faults, ...wrongs(events)],
    status: kept.status,
    decisions: kept.decisions ?? [],
    mails: mails.filter((each) => !each.endsWith(":rescheduled") && !perhaps.includes(each)),
    items: news.map(({ version }) => version),
    public: news.some(({ places }) => places > 0),
    notices: kept.notices,
  }).toEqual({
    faults: [],
    status: now.status,
    decisions: now.standing.map(({ verb, version }) => `${version}:${verb}`),
    mails: mailsOwed(events),
    // One item however often it was public, revised once for each time.
    items: now.published ? [revisions.length + direct.length] : [],
    public: now.status === "published",
    notices: events.filter((each) => each.verb === "release.take_over").length,
  });
  const saves = told.acks.filter(({ move }) => move === "save").map(({ moved }) => moved.version);
  const drifts = now.status !== null && mayDrift(now.status);
  expect(kept.version).toBe(drifts ? Math.max(now.version, ...saves) : now.version);
  // Nothing that somebody was told of is missing.
  const logged = new Set(events.map(({ after, actorId }) => `${after?.version}:${after?.status}:${actorId}`));
  for (const { who, move, moved } of told.acks) {
    expect(who).not.toBe("insider");
    const by = who === "scheduler" || who === "post" ? null : crew[who].userId;
    if (move !== "save") expect(logged).toContain(`${moved.version}:${moved.status}:${by}`);
  }
  total.done += told.acks.length;
  total.refused += told.refused;
  total.lost += told.lost;
  total.published += now.published;
  total.undone += events.filter((each) => each.verb === "release.undo").length;
  total.runs++;
}

async function run(scenarios: Scenario[]): Promise<void> {
  const begin = new Date();
  const ids = await begun(
    scenarios.map(({ start }) => start),
    crew,
    begin,
  );
  const told = await Promise.all(scenarios.map((each, i) => work(ids[i] as string, each, crew, begin)));
  // The worker is back, twice even: what was scheduled goes out once.
  const after = new Date(begin.getTime() + DAY);
  const due = await db().release.findMany({
    where: { id: { in: ids }, status: "scheduled" },
    select: { id: true },
  });
  const twice = [...due, ...due].map(({ id }) => publishDue(SYSTEM, id, after));
  const went = await Promise.all(twice);
  expect(went.filter((each) => each === "published")).toHaveLength(due.length);
  const kept = new Map((await keptOf(ids)).map((each) => [each.id, each]));
  for (const [i, id] of ids.entries()) hold(kept.get(id) as Kept, told[i] as Told);
}

it(`whatever happens at once, the log tells it: ${RUNS} shifts`, async () => {
  const batch = fc.array(scenario, { minLength: AT_ONCE, maxLength: AT_ONCE });
  // Its seed is printed when it fails; what runs at once does not shrink to anything that fails again.
  const numRuns = Math.ceil(RUNS / AT_ONCE);
  const seed = Number(process.env.FC_SEED ?? "") || undefined;
  await fc.assert(fc.asyncProperty(batch, run), { numRuns, endOnFailure: true, ...(seed ? { seed } : {}) });
  console.info(`interleavings: ${JSON.stringify(total)}`);
  expect(total.runs).toBe(numRuns * AT_ONCE);
  // Too little happened to prove anything, otherwise.
  expect(Math.min(total.published, total.undone * 10, total.lost, total.refused)).toBeGreaterThan(RUNS / 10);
}, 600_000);

it("links every event, in the order of commits, without a gap, and counts what waits", async () => {
  const [chain] = await db().$queryRaw<object[]>`
    select count(*)::int = max(position)::int as gapless,
      count(*)::int = (select count(*)::int from audit_events) as whole,
      coalesce(bool_and(hash = encode(sha256(convert_to(coalesce(before, repeat('0', 64)) || words, 'UTF8')), 'hex')), false)
        as sound
    from (select l.position, l.hash, lag(l.hash) over (order by l.position) as before,
        audit_words(l.position, e) as words
      from audit_links l join audit_events e on e.id = l.event_id) x`;
  expect(chain).toEqual({ gapless: true, whole: true, sound: true });
  const [counted] = await db().$queryRaw<{ kept: object; real: object }[]>`
    select (select jsonb_object_agg(status, n) from
        (select status, sum(change) as n from release_counts group by status having sum(change) <> 0) x) as kept,
      (select jsonb_object_agg(status, n) from
        (select status, count(*) as n from releases group by status) x) as real`;
  expect(counted?.kept).toEqual(counted?.real);
});

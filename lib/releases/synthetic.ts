import "server-only";
import { type Tx, transaction } from "@/lib/core/db";
import { putItems } from "@/lib/news/commands";
import type { NewsInput } from "@/lib/news/schema";
import { columnsOf } from "./commands";
import { DUE_MS, publicTime } from "./lifecycle";
import type { Facts } from "./queue/facts";
import { flagsOf } from "./queue/flags";
import { rankOf, termsOf } from "./queue/priority";
import type { ReleaseContent } from "./schema";

/** A release that is put where it is, without having walked there. */
export type SyntheticRelease = {
  id: string;
  organisationId: string;
  authorId: string;
  content: ReleaseContent;
  submittedAt: Date;
  /** What its place in the queue and its marks are made from, where that is not as usual. */
  facts?: Partial<Facts>;
};

const USUAL = {
  appeal: false,
  resubmitted: false,
  takenBack: false,
  eventAt: null,
  organisation: { decided: 3, approved: 2, proved: true, lookalike: false },
  findings: { errors: false, warnings: false, nearDuplicate: false },
};

/** Its place among what waits, by the rules of a real one. */
function placed({ content, submittedAt, facts }: SyntheticRelease) {
  const { publishAt, embargoUntil } = columnsOf(content);
  const dueAt = new Date(submittedAt.getTime() + DUE_MS);
  const all: Facts = {
    ...USUAL,
    now: submittedAt,
    dueAt,
    publicAt: publicTime(publishAt, embargoUntil),
    embargoUntil,
    timeZone: content.timeZone,
    onBehalfOf: content.onBehalfOf !== "",
    ...facts,
  };
  const terms = termsOf(all);
  return { due_at: dueAt, rank_at: rankOf(dueAt, terms), rank_terms: terms, flags: flagsOf(all) };
}

const DECIDED = { due_at: null, rank_at: null, rank_terms: [], flags: [] };

type Placed = SyntheticRelease & { live?: { newsItemId: string; publishedAt: Date } };

const row = ({ live, ...release }: Placed) => {
  const { kind, headline, publishAt, embargoUntil } = columnsOf(release.content);
  return {
    id: release.id,
    organisation_id: release.organisationId,
    author_id: release.authorId,
    kind,
    status: live ? "published" : "submitted",
    version: live ? 4 : 2,
    headline,
    content: release.content,
    submitted_at: release.submittedAt,
    publish_at: publishAt,
    embargo_until: embargoUntil,
    decided_at: live?.publishedAt ?? null,
    published_at: live?.publishedAt ?? null,
    news_item_id: live?.newsItemId ?? null,
    ...(live ? DECIDED : placed(release)),
    updated_at: live?.publishedAt ?? release.submittedAt,
  };
};

/** One statement for all; known ids are left as they are. */
async function insert(tx: Tx, releases: Placed[]): Promise<void> {
  await tx.$executeRaw`
    insert into releases (id, organisation_id, author_id, kind, status, version, headline, content, submitted_at,
      publish_at, embargo_until, due_at, rank_at, rank_terms, flags, decided_at, published_at, news_item_id,
      created_at, updated_at)
    select id, organisation_id, author_id, kind::release_kind, status::release_status, version, headline, content,
      submitted_at, publish_at, embargo_until, due_at, rank_at, rank_terms, flags, decided_at, published_at,
      news_item_id, submitted_at, updated_at
    from jsonb_to_recordset(${JSON.stringify(releases.map(row))}::jsonb) as x(id uuid, organisation_id uuid,
      author_id uuid, kind text, status text, version int, headline text, content jsonb, submitted_at timestamptz,
      publish_at timestamptz, embargo_until timestamptz, due_at timestamptz, rank_at timestamptz, rank_terms jsonb,
      flags text[], decided_at timestamptz, published_at timestamptz, news_item_id uuid, updated_at timestamptz)
    on conflict do nothing`;
}

/** Puts many releases into the desk's queue, for synthetic data alone: no version, no audit event, no mail. */
export const storeWaiting = (releases: SyntheticRelease[]): Promise<void> =>
  transaction((tx) => insert(tx, releases));

/** Puts many releases before readers, each with its item, for synthetic data alone. */
export const storePublished = (
  releases: { release: SyntheticRelease; news: NewsInput }[],
  now: Date,
): Promise<void> =>
  transaction(async (tx) => {
    const news = releases.map((each) => ({ ...each.news, originKey: each.release.id }));
    const put = new Map((await putItems(tx, news, now)).map((each) => [each.originKey, each.id]));
    const placed = releases.flatMap(({ release, news: { publishedAt } }) => {
      const newsItemId = put.get(release.id);
      return newsItemId ? [{ ...release, live: { newsItemId, publishedAt } }] : [];
    });
    await insert(tx, placed);
  });

/** Puts many items before readers that came from nobody: synthetic data alone. */
export const storeItems = (items: NewsInput[], now: Date): Promise<void> =>
  transaction(async (tx) => {
    await putItems(tx, items, now);
  });

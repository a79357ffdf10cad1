import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { escapeHtml } from "@/lib/core/escape";
import { isId } from "@/lib/core/ids";
import { newsPath } from "@/lib/core/paths";
import { picturesOf } from "@/lib/media/agency-pictures";
import { similarTo } from "@/lib/similarity/queries";
import { type NeutralItem, neutralItem } from "../schema";
import type { WireLine } from "./line";
import { assertWireDesk } from "./queries";
import { wireLines } from "./rows";

export type WireMember = {
  kind: "wire" | "release";
  id: string;
  headline: string;
  credit: string;
  at: Date;
  degree: number;
};

/** One item with all that the desk decides by. */
export type WireDetail = {
  line: WireLine;
  /** Sanitised HTML. */
  content: string;
  summary: string;
  facts: Pick<
    NeutralItem,
    "guid" | "url" | "authors" | "categories" | "topics" | "usageTerms" | "published" | "updated"
  >;
  /** The agency's word on rights, and what the source's settings say. */
  rights: {
    stated: string;
    shown: string;
    note: string;
    attribution: string;
    licence: string;
    noIndex: boolean;
  };
  picture: { src: string | null; alt: string; caption: string; credit: string } | null;
  /** Copies of other feeds that stand under this one, or beside it under another. */
  merged: WireLine[];
  /** The one it stands under. */
  head: WireLine | null;
  members: WireMember[];
  similar: WireMember[];
  publicPath: string | null;
  /** What the desk did with it, newest first. */
  history: { at: Date; verb: string; by: string }[];
};

/** The picture that goes with it; only our own copy is shown, so that no reader's or editor's address is given away. */
async function pictureOf({ image }: NeutralItem): Promise<WireDetail["picture"]> {
  if (!image) return null;
  const { alt, caption, credit } = image;
  return { src: (await picturesOf([image.url])).get(image.url)?.url ?? null, alt, caption, credit };
}

async function membersOf(storyId: string, except: string): Promise<WireMember[]> {
  return db().$queryRaw<WireMember[]>`
    select m.kind, m.ref_id as id, t.headline, t.credit, t.at, m.degree
    from story_members m join similar_texts t on t.kind = m.kind and t.ref_id = m.ref_id
    where m.story_id = ${storyId}::uuid and m.ref_id <> ${except}::uuid order by t.at limit 50`;
}

/**
 * An item of the wire as the desk reads it.
 * @throws DomainError forbidden unless staff; not_found.
 */
export async function wireDetail(actor: Actor, id: string, now: Date): Promise<WireDetail> {
  assertWireDesk(actor);
  const row = isId(id)
    ? await db().wireItem.findUnique({
        where: { id },
        select: {
          item: true,
          sameAsId: true,
          source: {
            select: { rights: true, rightsNote: true, attribution: true, licence: true, noIndex: true },
          },
          copies: { select: { id: true }, orderBy: { id: "asc" }, take: 20 },
        },
      })
    : null;
  const [line] = row ? await wireLines([id], now) : [];
  if (!row || !line) throw notFound("The item");
  const item = neutralItem.parse(row.item);
  const [merged, [head], members, hits, picture, news, events] = await Promise.all([
    wireLines(
      row.copies.map((each) => each.id),
      now,
    ),
    wireLines(row.sameAsId ? [row.sameAsId] : [], now),
    line.story ? membersOf(line.story.id, id) : [],
    similarTo(
      {
        headline: item.title,
        html: item.content || `<p>${escapeHtml(item.summary)}</p>`,
        issuer: line.source.name,
      },
      { kind: "wire", id },
    ),
    pictureOf(item),
    line.newsItemId && line.state === "public"
      ? db().newsItem.findFirst({ where: { id: line.newsItemId }, select: { id: true, slug: true } })
      : null,
    db().auditEvent.findMany({
      where: { subjectId: id },
      orderBy: { seq: "desc" },
      take: 20,
      select: { at: true, verb: true, actorName: true },
    }),
  ]);
  const inStory = new Set(members.map((each) => each.id));
  const { source } = row;
  const { guid, url, authors, categories, topics, usageTerms, published, updated } = item;
  return {
    line,
    content: item.content,
    summary: item.summary,
    facts: { guid, url, authors, categories, topics, usageTerms, published, updated },
    rights: {
      stated: item.rights,
      shown: source.rights,
      note: source.rightsNote,
      attribution: source.attribution,
      licence: source.licence,
      noIndex: source.noIndex,
    },
    picture,
    merged,
    head: head ?? null,
    members,
    similar: hits
      .filter((hit) => !inStory.has(hit.id))
      .map(({ organisationId: _, ...hit }) => ({ ...hit, kind: hit.kind === "wire" ? "wire" : "release" })),
    publicPath: news ? newsPath(news) : null,
    history: events.map(({ at, verb, actorName }) => ({ at, verb, by: actorName })),
  };
}

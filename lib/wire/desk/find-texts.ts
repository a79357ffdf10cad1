import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { escapeHtml } from "@/lib/core/escape";
import { prefixQuery } from "@/lib/core/prefix-query";
import { similarTo } from "@/lib/similarity/queries";
import { neutralItem } from "../schema";
import { assertWireDesk } from "./queries";

export type FoundText = { kind: "wire" | "release"; id: string; headline: string; detail: string };

const MOST = 8;
/** Of a word that is in every headline no more are looked at than this. */
const LOOKED_AT = 200;

async function alike(id: string): Promise<FoundText[]> {
  const row = await db().wireItem.findUnique({
    where: { id },
    select: { item: true, source: { select: { name: true } } },
  });
  if (!row) return [];
  const { title, content, summary } = neutralItem.parse(row.item);
  const html = content || `<p>${escapeHtml(summary)}</p>`;
  const hits = await similarTo({ headline: title, html, issuer: row.source.name }, { kind: "wire", id });
  return hits.map(({ kind, id: hit, headline, credit, degree }) => ({
    kind: kind === "wire" ? "wire" : "release",
    id: hit,
    headline,
    detail: `${kind === "wire" ? "" : "Release, "}${credit}, ${Math.round(degree * 100)} % alike`,
  }));
}

/**
 * Wire items and releases for somebody who says what tells the same news: those whose headline has these words, the
 * newest first; without words those that are much alike.
 * @throws DomainError forbidden unless staff.
 */
export async function findTexts(
  actor: Actor,
  { text, except }: { text: string; except: string },
): Promise<FoundText[]> {
  assertWireDesk(actor);
  const query = prefixQuery(text);
  if (!query) return alike(except);
  const [items, releases] = await Promise.all([
    db().$queryRaw<{ id: string; headline: string; credit: string }[]>`
      with hit as materialized (select id from wire_items where title_words @@ to_tsquery('dateline', ${query})
        order by id desc limit ${LOOKED_AT})
      select w.id, w.title as headline, s.name as credit from hit join wire_items w on w.id = hit.id
        join wire_sources s on s.id = w.source_id
      where w.id <> ${except}::uuid and w.status <> 'canceled' order by w.id desc limit ${MOST}`,
    db().$queryRaw<{ id: string; headline: string; credit: string }[]>`
      with hit as materialized (select id, updated_at from releases
        where headline_words @@ to_tsquery('dateline', ${query}) and status <> 'draft' limit ${LOOKED_AT})
      select r.id, r.headline, o.name as credit from hit join releases r on r.id = hit.id
        join organisations o on o.id = r.organisation_id order by hit.updated_at desc limit ${MOST}`,
  ]);
  return [
    ...releases.map(({ credit, ...each }) => ({
      ...each,
      kind: "release" as const,
      detail: `Release, ${credit}`,
    })),
    ...items.map(({ credit, ...each }) => ({ ...each, kind: "wire" as const, detail: credit })),
  ];
}

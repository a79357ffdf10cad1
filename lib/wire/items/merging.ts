import "server-only";
import { type Tx, transaction } from "@/lib/core/db";
import { leadTo } from "@/lib/news/merged";
import { lockStories } from "@/lib/stories/places";
import type { WireOrigin } from "../origin";
import { lockSource } from "../sources/lock";
import { couldBePublic } from "./copies";
import { copiesAmong, noCopies, type Pair } from "./copy-pairs";
import { bring } from "./follow";
import type { WireRow } from "./incoming";
import { ROW, rowOf } from "./row";

type Member = WireRow & { sourceId: string; standsAt: Date | null };

/**
 * Makes one public story of items that are the same: the same address in two feeds, or the same text within three
 * days. Looks for copies of these items, and ends what has ceased to be one. Idempotent.
 */
export const mergeCopies = (ids: string[], now: Date): Promise<void> =>
  transaction(async (tx) => {
    await lockStories(tx);
    const parted = await noCopies(tx, ids);
    const heads = new Set<string>();
    for (const { id, headId } of parted) {
      await tx.wireItem.updateMany({ where: { id, sameAsId: headId }, data: { sameAsId: null } });
      for (const each of [id, headId]) heads.add(each);
    }
    for (const head of await unite(tx, await copiesAmong(tx, ids))) heads.add(head);
    await settle(tx, [...heads], now);
  });

/** Puts the items of each pair, and whatever stands under either, under one of them. @returns the heads concerned. */
export async function unite(tx: Tx, pairs: Pair[]): Promise<string[]> {
  if (pairs.length === 0) return [];
  const rows = await tx.wireItem.findMany({
    where: { id: { in: [...new Set(pairs.flatMap(({ one, other }) => [one, other]))] } },
    select: { id: true, sameAsId: true },
  });
  const head = new Map(rows.map((row) => [row.id, row.sameAsId ?? row.id]));
  const under = new Map<string, string>();
  const top = (id: string): string => {
    const above = under.get(id);
    return above === undefined ? id : top(above);
  };
  for (const { one, other } of pairs) {
    const [first, second] = [top(head.get(one) ?? one), top(head.get(other) ?? other)].sort();
    if (first !== undefined && second !== undefined && first !== second) under.set(second, first);
  }
  const moves = [...under.keys()].map((id) => ({ id, head: top(id) }));
  await tx.$executeRaw`
    update wire_items w set same_as_id = x.head
    from unnest(${moves.map((each) => each.id)}::uuid[], ${moves.map((each) => each.head)}::uuid[]) as x(id, head)
    where w.id = x.id or w.same_as_id = x.id`;
  return [...new Set(moves.map((each) => each.head))];
}

/** Lets groups agree anew on who stands for them, the lock of the stories taken first. */
export const settleCopies = (ids: string[], now: Date): Promise<void> =>
  transaction(async (tx) => {
    await lockStories(tx);
    await settle(tx, ids, now);
  });

/**
 * Decides who stands for each group: the one the desk has chosen last, else the oldest, of those that readers may see,
 * whatever has become of it or its elders before. The others stand under it, with their addresses leading there. What is cancelled leaves its group for good.
 * The caller holds the lock of the stories; sources are locked in one order, so that no two wait for each other.
 * @param ids heads of the groups, past or present.
 */
export async function settle(tx: Tx, ids: string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const where = { OR: [{ id: { in: ids } }, { sameAsId: { in: ids } }] };
  const touched = await tx.wireItem.findMany({ where, select: { sourceId: true }, distinct: ["sourceId"] });
  const sources = new Map<string, WireOrigin>();
  for (const id of touched.map((each) => each.sourceId).sort()) {
    const source = await lockSource(tx, id);
    if (source) sources.set(id, source);
  }
  const read = await tx.wireItem.findMany({
    where,
    orderBy: { id: "asc" },
    select: { ...ROW, sourceId: true, standsAt: true },
  });
  const members = read.map(
    ({ sourceId, standsAt, ...row }): Member => ({ ...rowOf(row), sourceId, standsAt }),
  );
  const groups = [...Map.groupBy(members, (row) => row.sameAsId ?? row.id).values()];
  const settled = groups.map((group) => agree(group, sources, now));
  await saveHeads(
    tx,
    settled.flatMap(({ copies, head }) => [...copies, ...(head ? [head] : [])]),
  );
  // Heads last: what they say of their copies is read from the store.
  await bringAll(
    tx,
    sources,
    settled.flatMap(({ copies }) => copies),
    now,
  );
  await bringAll(
    tx,
    sources,
    settled.flatMap(({ head }) => head ?? []),
    now,
  );
  await leadTo(
    tx,
    await addressesOf(
      tx,
      settled.flatMap(({ head }) => head?.id ?? []),
    ),
  );
}

/** Who stands for a group now, and who under it. */
function agree(group: Member[], sources: Map<string, WireOrigin>, now: Date) {
  const chosen = (row: Member) => row.standsAt?.getTime() ?? 0;
  // The members come oldest first, and sorting keeps that among those nobody chose.
  const staying = group.filter((row) => row.status !== "canceled").sort((a, b) => chosen(b) - chosen(a));
  const head =
    staying.find((row) => couldBePublic(row, sources.get(row.sourceId)?.routes ?? [], now)) ?? staying[0];
  const copies = group.filter((row) => row !== head);
  return {
    head: head && { ...head, sameAsId: null },
    copies: copies.map((row) => ({
      ...row,
      sameAsId: head && row.status !== "canceled" ? head.id : null,
    })),
  };
}

const saveHeads = (tx: Tx, rows: Member[]) => tx.$executeRaw`
  update wire_items w set same_as_id = x.head
  from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.sameAsId)}::uuid[]) as x(id, head)
  where w.id = x.id and w.same_as_id is distinct from x.head`;

async function bringAll(tx: Tx, sources: Map<string, WireOrigin>, rows: Member[], now: Date): Promise<void> {
  for (const [sourceId, some] of Map.groupBy(rows, (row) => row.sourceId)) {
    const source = sources.get(sourceId);
    if (source) await bring(tx, source, some, now);
  }
}

const addressesOf = (tx: Tx, heads: string[]) => tx.$queryRaw<{ id: string; into: string | null }[]>`
  select c.news_item_id as id, h.news_item_id as "into"
  from wire_items c join wire_items h on h.id = c.same_as_id
  where h.id = any(${heads}::uuid[]) and c.news_item_id is not null`;

import "server-only";
import { db, transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { storeItems } from "../../items/ingest";
import { FeedError } from "../../reading/feed-error";
import { lockSource } from "../../sources/lock";
import { storing } from "../large";
import { keepPayload, unpacked } from "../payloads";
import { readApart } from "../reader";
import { writeFetch } from "../remember";

/** Stores a message a hub has pushed, as a poll would; the poll's own validators and appointment stay as they are. */
export async function storePush(id: string, clock: () => Date): Promise<"stored" | "failed" | "inactive"> {
  const push = await db().wirePush.findUnique({
    where: { id },
    include: { source: { select: { url: true } } },
  });
  if (!push) return "inactive";
  const leave = await storing.enter();
  try {
    return await storeKept(push, clock);
  } finally {
    leave();
  }
}

type Kept = { id: string; sourceId: string; contentType: string; body: Uint8Array; source: { url: string } };

async function storeKept({ id, sourceId, contentType, body, source: { url } }: Kept, clock: () => Date) {
  const started = performance.now();
  const bytes = await unpacked(body);
  const payload = { bytes, contentType };
  try {
    const parsed = await readApart({ ...payload, url });
    return await transaction(async (tx) => {
      const source = await lockSource(tx, sourceId);
      const { count } = await tx.wirePush.deleteMany({ where: { id } });
      if (source?.status !== "active" || count === 0) return "inactive";
      const now = clock();
      const stored = await storeItems(tx, source, parsed, now);
      const ms = performance.now() - started;
      await writeFetch(
        tx,
        sourceId,
        { status: 200, bytes: bytes.byteLength, ms, format: parsed.format, stored, payload },
        "push",
        now,
      );
      if (stored.created + stored.updated > 0)
        await tx.wireSource.update({ where: { id: sourceId }, data: { lastItemAt: now, quietToldAt: null } });
      return "stored";
    });
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const fetch = { id: newId(), sourceId, at: clock() };
    return transaction(async (tx) => {
      const { count } = await tx.wirePush.deleteMany({ where: { id } });
      if (count === 0) return "inactive";
      await tx.wireFetch.create({
        data: {
          ...fetch,
          via: "push",
          durationMs: 0,
          bytes: bytes.byteLength,
          outcome: "failed",
          error: error.message,
          reason: error.code,
        },
      });
      await keepPayload(tx, fetch, payload, error.message);
      return "failed";
    });
  }
}

import "server-only";
import { db, type Tx } from "@/lib/core/db";
import { publicAt } from "./queries";

/** An item as a reader can find it, by the key under which it was handed in. */
export type PublicTrace = {
  originKey: string;
  id: string;
  slug: string;
  headline: string;
  creditName: string;
  publishedAt: Date;
};

/** Of these keys, those whose item the public may read now; what is held, taken back or killed is not among them. */
export const publicTraces = (keys: string[], now: Date, client: Tx = db()): Promise<PublicTrace[]> =>
  client.newsItem.findMany({
    where: { originKey: { in: keys }, placements: { some: {} }, ...publicAt(now) },
    select: { originKey: true, id: true, slug: true, headline: true, creditName: true, publishedAt: true },
  });

import "server-only";
import { db, type Tx, transaction } from "@/lib/core/db";
import { enqueue } from "@/lib/core/jobs";
import { log } from "@/lib/core/log";
import { fetchPicture, isFinal } from "@/lib/media/agency-pictures";
import type { PictureInfo } from "@/lib/media/schema";
import { setImage } from "@/lib/news/commands";
import { type NewsImage, newsImage } from "@/lib/news/schema";
import { endTurn, hostOf, takeTurn } from "../fetching/hosts";
import { neutralItem, type WireImage } from "../schema";

/** An agency's picture as readers get it: our copy, its caption and credit. */
export const pictured = (image: WireImage, picture: PictureInfo): NewsImage =>
  newsImage.parse({
    ...picture,
    alt: image.alt || image.caption,
    caption: image.caption,
    credit: image.credit,
  });

/** Whether a source's rights let its pictures be shown: of the headline alone there is none (I13). */
export const mayShowPictures = (rights: string): boolean => rights !== "headline";

/** Asks the worker for a picture that is not here yet. */
export async function requestPicture(tx: Tx, wireItemId: string, url: string, runAt?: Date): Promise<void> {
  if (!URL.canParse(url)) return;
  await enqueue(
    tx,
    "wire-picture",
    { id: wireItemId },
    {
      key: `picture:${wireItemId}`,
      ...(runAt ? { runAt } : {}),
      maxAttempts: 6,
      // A feed of fifty pictures must not keep somebody's letter waiting.
      background: true,
    },
  );
}

/** Fetches the picture of a published wire item and shows it. A picture nobody can use is left out, and logged. */
export async function fetchItemPicture(wireItemId: string, now: Date): Promise<"shown" | "skipped"> {
  const row = await db().wireItem.findFirst({
    where: { id: wireItemId, status: "usable", newsItemId: { not: null } },
    select: { item: true, newsItemId: true, source: { select: { rights: true } } },
  });
  const image = row && mayShowPictures(row.source.rights) ? neutralItem.parse(row.item).image : null;
  if (!row?.newsItemId || !image) return "skipped";
  const newsItemId = row.newsItemId;
  try {
    const picture = await fetchPicture(image.url, now);
    await transaction((tx) => setImage(tx, newsItemId, pictured(image, picture)));
    return "shown";
  } catch (error) {
    if (!isFinal(error)) throw error;
    log.warn({ wireItem: wireItemId, reason: (error as Error).message }, "a wire picture cannot be used");
    return "skipped";
  }
}

/** Fetches a picture when it is our turn at its host, as feeds are fetched (I8); otherwise makes an appointment. */
export async function fetchPictureInTurn(
  wireItemId: string,
  now: Date,
): Promise<"shown" | "skipped" | "early"> {
  const row = await db().wireItem.findUnique({ where: { id: wireItemId }, select: { item: true } });
  const url = row ? (neutralItem.parse(row.item).image?.url ?? "") : "";
  if (!URL.canParse(url)) return "skipped";
  const turn = await takeTurn(hostOf(url));
  if (!turn.token) {
    await transaction((tx) => requestPicture(tx, wireItemId, url, turn.at as Date));
    return "early";
  }
  try {
    return await fetchItemPicture(wireItemId, now);
  } finally {
    await endTurn(turn);
  }
}

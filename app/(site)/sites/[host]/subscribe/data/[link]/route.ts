import { deadLinkPage, personal } from "@/app/(site)/personal";
import { UNLISTED } from "@/app/(site)/preview";
import { takePoint } from "@/lib/core/rate-limit";
import { subscriberData } from "@/lib/newsletter/queries";

type Params = { host: string; link: string };

/** All that is kept about a subscriber, as a file (A6). */
export const GET = personal<Params>(async ({ edition, params: { link }, peer, now }) => {
  await takePoint("subscriber-peer", peer);
  const data = await subscriberData(link, now);
  if (!data) return deadLinkPage(edition);
  return new Response(`${JSON.stringify({ title: edition.title.name, ...data }, null, 2)}\n`, {
    headers: {
      ...UNLISTED,
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="daily-email.json"',
    },
  });
});

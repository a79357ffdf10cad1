import { deadLinkPage, personal, personalPage } from "@/app/(site)/personal";
import { Erase, Erased } from "@/components/newsletter/notes";
import { takePoint } from "@/lib/core/rate-limit";
import { eraseSubscriber } from "@/lib/newsletter/erase";
import { subscriberBehind } from "@/lib/newsletter/queries";

type Params = { host: string; link: string };

/** Says what goes, and asks. */
export const GET = personal<Params>(async ({ edition, params: { link }, now }) => {
  const subscriber = await subscriberBehind("preferences", link, now);
  if (!subscriber) return deadLinkPage(edition);
  const main = <Erase link={link} subscriber={subscriber} />;
  return personalPage(edition, { title: "Erase everything about you", main });
});

/** Erases it (A6). */
export const POST = personal<Params>(async ({ edition, params: { link }, peer, now }) => {
  await takePoint("subscriber-peer", peer);
  await eraseSubscriber(link, now);
  return personalPage(edition, { title: "Everything is erased", main: <Erased /> });
});

import { personal, personalPage, seeOther } from "@/app/(site)/personal";
import { CameBack } from "@/components/newsletter/notes";
import { daily } from "@/lib/core/paths";
import { takePoint } from "@/lib/core/rate-limit";
import { resubscribe } from "@/lib/newsletter/commands";
import { subscriberOf } from "@/lib/newsletter/links";

type Params = { host: string; link: string };

/** Takes a farewell back: for an hour by a letter's own link, for longer by that to the preferences. */
export const POST = personal<Params>(async ({ edition, params: { link }, peer, now }) => {
  await takePoint("subscriber-peer", peer);
  const own = subscriberOf("preferences", link, now) !== null;
  await resubscribe(own ? "preferences" : "leave", link, now);
  return own
    ? seeOther(daily.preferences(link))
    : personalPage(edition, { title: "You are on the list again", main: <CameBack edition={edition} /> });
});

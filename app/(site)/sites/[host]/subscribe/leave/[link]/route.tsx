import { deadLinkPage, personal, personalPage } from "@/app/(site)/personal";
import { Leave, Left } from "@/components/newsletter/notes";
import { daily } from "@/lib/core/paths";
import { unsubscribe } from "@/lib/newsletter/commands";
import { subscriberOf } from "@/lib/newsletter/links";
import { subscriberBehind } from "@/lib/newsletter/queries";

type Params = { host: string; link: string };

/** Asks; shows who is meant without telling whoever was forwarded a letter the whole address. */
export const GET = personal<Params>(async ({ edition, params: { link }, now }) => {
  if (!subscriberOf("leave", link, now)) return deadLinkPage(edition);
  const subscriber = await subscriberBehind("leave", link, now);
  const open = subscriber?.state === "active" || subscriber?.state === "pending";
  return open
    ? personalPage(edition, {
        title: "Unsubscribe",
        main: <Leave edition={edition} link={link} subscriber={subscriber} />,
      })
    : personalPage(edition, { title: "You are unsubscribed", main: <Left edition={edition} /> });
});

/**
 * One click (RFC 8058 §3.2): whatever the body, without cookies, without a redirect, as often as it is sent. Mail
 * providers post for all their users, so nothing limits who asks.
 */
export const POST = personal<Params>(async ({ edition, params: { link }, request, now }) => {
  const byPerson = (request.headers.get("accept") ?? "").includes("text/html");
  await unsubscribe("leave", link, byPerson ? "page" : "one_click", now);
  const after = await subscriberBehind("leave", link, now);
  const back = after?.state === "unsubscribed" ? daily.comeBack(link) : undefined;
  const main = <Left edition={edition} back={back} />;
  return personalPage(edition, { title: "You are unsubscribed", main });
});

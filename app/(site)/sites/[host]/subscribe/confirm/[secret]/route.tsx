import { deadLinkPage, personal, personalPage } from "@/app/(site)/personal";
import { Confirm, Confirmed } from "@/components/newsletter/notes";
import { takePoint } from "@/lib/core/rate-limit";
import { confirmSignUp } from "@/lib/newsletter/commands";
import { requestBehind } from "@/lib/newsletter/queries";

type Params = { host: string; secret: string };

/** Asks once more. Programs that follow every link in a mail come this far and change nothing. */
export const GET = personal<Params>(async ({ edition, params: { secret }, now }) => {
  const request = await requestBehind(secret, now);
  if (request?.publicationId !== edition.title.id) return deadLinkPage(edition);
  const main = <Confirm edition={edition} secret={secret} request={request} />;
  return personalPage(edition, { title: "Confirm the daily email", main });
});

/** Begins the daily email. */
export const POST = personal<Params>(async ({ edition, params: { secret }, peer, now }) => {
  await takePoint("subscriber-peer", peer);
  await confirmSignUp(secret, now);
  return personalPage(edition, { title: "You are on the list", main: <Confirmed edition={edition} /> });
});

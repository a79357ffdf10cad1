import type { APIRequestContext } from "@playwright/test";
import { Webhook } from "standardwebhooks";

/** What opens the hook for returned mail in the world of the stories. */
export const HOOK_SECRET = `whsec_${Buffer.alloc(32, "the secret of the stories' hook!").toString("base64")}`;

/** Hands on a mail that came back, as a mail server would. @returns the status. */
export const handOn = async (request: APIRequestContext, mail: string): Promise<number> =>
  (
    await request.post("/api/hooks/mail", {
      data: mail.replaceAll("\n", "\r\n"),
      headers: { "content-type": "message/rfc822", authorization: `Bearer ${HOOK_SECRET}` },
    })
  ).status();

/** Tells of a return, as a provider would. @returns the status. */
export async function tellOf(request: APIRequestContext, event: Record<string, unknown>): Promise<number> {
  const [id, at, data] = [`msg_${crypto.randomUUID()}`, new Date(), JSON.stringify(event)];
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(HOOK_SECRET).sign(id, at, data),
  };
  return (await request.post("/api/hooks/mail", { data, headers })).status();
}

import "server-only";
import { env } from "@/lib/core/env";

/** How what comes back reaches us, in words for the desk; it names the mailbox's server and no secret. */
export function doorWords(): string {
  const { RETURN_MAILBOX_URL, RETURN_HOOK_SECRET } = env();
  const mailbox = RETURN_MAILBOX_URL && new URL(RETURN_MAILBOX_URL).hostname;
  if (mailbox && RETURN_HOOK_SECRET)
    return `They are read every two minutes from the mailbox at ${mailbox}, and taken by the hook.`;
  if (mailbox) return `They are read every two minutes from the mailbox at ${mailbox}.`;
  if (RETURN_HOOK_SECRET) return "They are taken by the hook.";
  return "None can be taken yet: neither RETURN_MAILBOX_URL nor RETURN_HOOK_SECRET is set (docs/mail.md).";
}

import "server-only";
import { ImapFlow } from "imapflow";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { RETURN_MAX_BYTES } from "./reading/message";
import { noteMailbox } from "./standing";
import { takeReturn } from "./take";

/** At most so many in one round; the next comes two minutes later. */
const ROUND = 200;
/** After so many failures without a success the trouble is not with the mails. */
const GIVE_UP = 5;
const PATIENCE_MS = 30_000;

const LOOPBACK = /^(localhost|127\.|\[::1\])/;

type Mailbox = { client: ImapFlow; folder: string; host: string };

/** The mailbox that RETURN_MAILBOX_URL names. Without TLS a password goes nowhere but to this very machine. */
function mailboxOf(address: string): Mailbox {
  const { protocol, hostname, port, username, password, pathname } = new URL(address);
  const secure = protocol === "imaps:";
  const client = new ImapFlow({
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port ? Number(port) : secure ? 993 : 143,
    secure,
    ...(secure ? {} : { doSTARTTLS: !LOOPBACK.test(hostname) }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    // It would log what is said, mails included.
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    maxLiteralSize: 4 * RETURN_MAX_BYTES,
  });
  // Whatever is wrong ends the command under way; without a listener it would end the process.
  client.on("error", () => undefined);
  return { client, folder: decodeURIComponent(pathname.slice(1)) || "INBOX", host: hostname };
}

/** Takes one mail, and marks it as read once it is kept: whatever happens in between, it is taken again. */
async function takeMail({ client }: Mailbox, uid: number, now: Date): Promise<void> {
  const options = { uid: true };
  const mail = await client.fetchOne(
    String(uid),
    { source: { start: 0, maxLength: RETURN_MAX_BYTES } },
    options,
  );
  // Somebody else has moved it meanwhile.
  if (!mail) return;
  if (!mail.source) throw new Error("the server did not hand it out");
  const kind = await takeReturn(mail.source, "mailbox", now);
  const flags = kind === "unread" ? ["\\Seen", "\\Flagged"] : ["\\Seen"];
  await client.messageFlagsAdd(String(uid), flags, options);
}

/** What may be said of a failure: never what the server was told, which the password is part of. */
const reasonOf = (error: unknown): string => {
  const { code, serverResponseCode, authenticationFailed, name } = error as Record<string, unknown>;
  if (authenticationFailed) return "it refused the user or the password";
  return String(serverResponseCode ?? code ?? name ?? "unknown");
};

async function takeUnseen(mailbox: Mailbox, now: Date): Promise<number> {
  const unseen = (await mailbox.client.search({ seen: false }, { uid: true })) || [];
  let [taken, failed] = [0, 0];
  // The newest first: some that cannot be read stand in nobody's way.
  for (const uid of unseen.toReversed().slice(0, ROUND)) {
    try {
      await takeMail(mailbox, uid, now);
      taken++;
    } catch (error) {
      failed++;
      log.warn({ uid, reason: reasonOf(error) }, "a mail in the mailbox of returns could not be taken");
      if (!mailbox.client.usable || (taken === 0 && failed >= GIVE_UP)) throw error;
    }
  }
  return taken;
}

/**
 * Takes what has come into the mailbox of returns and nobody has read yet. Nothing is deleted or moved there; what was
 * not understood is flagged besides, for whoever opens the mailbox.
 * @returns how many were taken; 0 without RETURN_MAILBOX_URL.
 * @throws Error when the mailbox cannot be reached; it names the server and never the password.
 */
export async function fetchReturns(now: Date): Promise<number> {
  const { RETURN_MAILBOX_URL } = env();
  if (!RETURN_MAILBOX_URL) return 0;
  const mailbox = mailboxOf(RETURN_MAILBOX_URL);
  try {
    await mailbox.client.connect();
    await mailbox.client.mailboxOpen(mailbox.folder);
    const taken = await takeUnseen(mailbox, now);
    await noteMailbox(mailbox.host, "", now);
    return taken;
  } catch (error) {
    const reason = reasonOf(error);
    await noteMailbox(mailbox.host, reason, now);
    throw new Error(`The mailbox of returns at ${mailbox.host} could not be read: ${reason}.`);
  } finally {
    await mailbox.client.logout().catch(() => undefined);
    mailbox.client.close();
  }
}

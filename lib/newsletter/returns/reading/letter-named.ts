// Which letter of ours a mail that came back is about.
import { isId } from "@/lib/core/ids";
import { groupsOf } from "./fields";
import type { Message } from "./message";

/** Where servers note to whom a mail was addressed when it arrived here. */
const ARRIVED_AT = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to"];
const ADDRESS = /[^\s<>,;:"()]+@[^\s<>,;:"()]+/g;
/** Ours are <{uuid}@…>; the id is random, and nobody knows it who has not got the letter. */
export const MESSAGE_ID = /<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>\s]{1,255}>/gi;
const MOST = 20;

export type Named = {
  /** By a return path that was made for it. */
  recipientId: string | null;
  /** Ids in Message-IDs of what was returned, in lower case: whether one is of ours the database knows. */
  messageIds: string[];
};

function returned({ parts }: Message) {
  const letters = parts.filter(({ type }) =>
    /^(message\/(rfc822|global)|text\/rfc822-headers|message\/global-headers)$/.test(type),
  );
  return letters.flatMap(({ text }) => groupsOf(text).slice(0, 1));
}

/**
 * The letter a mail names: by the return path it came back to, or that the returned headers show, and by Message-ID.
 * What else it says of recipients is not believed: anybody may write that.
 * @param recipientOf knows return paths of ours (lib/newsletter/returns/return-path.ts).
 * @param mailFrom the envelope's sender as a feedback report has it.
 */
export function letterNamed(
  message: Message,
  recipientOf: (address: string) => string | null,
  mailFrom = "",
): Named {
  const letters = returned(message);
  const paths = [
    ...ARRIVED_AT.flatMap((name) => message.header(name)),
    mailFrom,
    ...letters.map((letter) => letter.get("return-path") ?? ""),
  ].flatMap((value) => (value.slice(0, 2_000).match(ADDRESS) ?? []).slice(0, MOST));
  const recipientId = paths.map(recipientOf).find((id) => id !== null) ?? null;
  const ids = [
    ...letters.map((letter) => letter.get("message-id") ?? ""),
    ...message.header("in-reply-to"),
    ...message.header("references"),
    // Those who do not return it as a part write it below their words.
    message.text,
  ].flatMap((value) =>
    [...value.slice(0, 16_000).matchAll(MESSAGE_ID)].map((found) => (found[1] ?? "").toLowerCase()),
  );
  return { recipientId, messageIds: [...new Set(ids)].filter(isId).slice(0, MOST) };
}

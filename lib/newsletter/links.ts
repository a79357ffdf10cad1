import "server-only";
import { isId } from "@/lib/core/ids";
import { seal, unseal } from "@/lib/core/seal";
import type { LinkPurpose } from "./policy";

/** The way out works for as long as a letter may lie in an inbox; what shows a person's data does not. */
const LIFE_MS: Record<LinkPurpose, number> = {
  leave: Number.POSITIVE_INFINITY,
  preferences: 90 * 86_400_000,
};

/** Longer than any of ours. */
const LONGEST = 300;

/**
 * What stands in a mail's link: whose it is, sealed for its purpose, so that a link of one kind opens nothing of
 * another and none can be made up (lib/core/seal.ts). Nothing is stored for it: letters go out by the hundred thousand.
 * @param letter letter_recipients.id of the letter it stands in, so that the desk learns which one made somebody leave.
 */
export const linkOf = (purpose: LinkPurpose, subscriberId: string, now: Date, letter = ""): string =>
  seal(`newsletter:${purpose}`, `${subscriberId} ${now.getTime()}${letter && ` ${letter}`}`);

const wordsOf = (purpose: LinkPurpose, link: string): string[] =>
  (link.length <= LONGEST ? unseal(`newsletter:${purpose}`, link) : null)?.split(" ") ?? [];

/** Whose link it is; null when it was made up, altered, for something else, or is too old. */
export function subscriberOf(purpose: LinkPurpose, link: string, now: Date): string | null {
  const [id = "", made = ""] = wordsOf(purpose, link);
  return isId(id) && now.getTime() - Number(made) <= LIFE_MS[purpose] ? id : null;
}

/** The letter a link stands in; null of other mails. */
export function letterOf(purpose: LinkPurpose, link: string): string | null {
  const letter = wordsOf(purpose, link)[2] ?? "";
  return isId(letter) ? letter : null;
}

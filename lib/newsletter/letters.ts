import "server-only";
import type { Letter } from "@/lib/core/mail";
import { daily } from "@/lib/core/paths";
import { linkOf } from "./links";
import { listOf, waysOf } from "./list";
import { nextLetter } from "./next-letter";
import type { Preferences } from "./schema";
import type { Title } from "./title";
import { choiceFacts } from "./words";

/** What the keys of all mails to a subscriber begin with; of all subscribers, when none is named. */
export const mailKeys = (subscriberId = ""): string => `newsletter:${subscriberId}${subscriberId ? ":" : ""}`;

type To = { id: string; address: string };

const inTheNameOf = ({ name, origin }: Title) => ({ name, home: `${origin}/` });

/** Asks whoever reads a mailbox whether the daily email is wanted there. */
export const confirmationLetter = (
  title: Title,
  to: To,
  asked: { id: string; secret: string; preferences: Preferences; wording: string },
): Letter => ({
  key: `${mailKeys(to.id)}confirm:${asked.id}`,
  to: to.address,
  subject: `Please confirm: the daily email of ${title.name}`,
  paragraphs: [
    "Hello,",
    `somebody, most likely you, asked for the daily email of ${title.name} at this address. Confirm it on the page behind this button; it works for a week.`,
  ],
  facts: choiceFacts(asked.preferences, title, { typed: false }),
  closing: [
    asked.wording,
    "If it was not you, do nothing. No letter comes, and the address is forgotten in a week.",
  ],
  action: { label: "Confirm the daily email", url: title.origin + daily.confirm(asked.secret) },
  why: `You get this mail because this address was written into the sign-up form of ${title.name}.`,
  sender: inTheNameOf(title),
  list: listOf(title),
});

function nextFact(chosen: Preferences, now: Date) {
  const next = nextLetter(chosen, now);
  return next ? [{ label: "Your next letter", value: next }] : [];
}

/** Says that the daily email will come, and how to change or end that. */
export function welcomeLetter(title: Title, to: To, chosen: Preferences, key: string, now: Date): Letter {
  const { preferences, leave } = waysOf(to.id, title, now);
  return {
    key: `${mailKeys(to.id)}welcome:${key}`,
    to: to.address,
    subject: `You will get the daily email of ${title.name}`,
    paragraphs: ["Hello,", `this address is on the list for the daily email of ${title.name}.`],
    facts: [...choiceFacts(chosen, title), ...nextFact(chosen, now)],
    action: { label: "Change what you get", url: preferences },
    links: [{ label: "Unsubscribe", url: leave }],
    why: `You get this mail because you confirmed the daily email of ${title.name}.`,
    sender: inTheNameOf(title),
    list: listOf(title, leave),
  };
}

function suggestedBy({ newsrooms: [newsroom], alertSearches: [search] }: Preferences) {
  return { ...(newsroom ? { newsroom } : {}), ...(search ? { search } : {}) };
}

/**
 * Tells a subscriber that they are one, when the form was sent again with their address. The page behind its link shows
 * what the form asked to follow, for them to save or to leave.
 */
export function alreadyLetter(
  title: Title,
  to: To,
  asked: { id: string; preferences: Preferences },
  now: Date,
): Letter {
  const { leave } = waysOf(to.id, title, now);
  const preferences = daily.preferences(linkOf("preferences", to.id, now), suggestedBy(asked.preferences));
  return {
    key: `${mailKeys(to.id)}already:${asked.id}`,
    to: to.address,
    subject: `You already get the daily email of ${title.name}`,
    paragraphs: [
      "Hello,",
      `somebody, most likely you, asked for the daily email of ${title.name} at this address. It is on the list already, and nothing was changed. Here you can look at what you get and change it.`,
    ],
    action: { label: "Change what you get", url: title.origin + preferences },
    links: [{ label: "Unsubscribe", url: leave }],
    why: `You get this mail because this address was written into the sign-up form of ${title.name}.`,
    sender: inTheNameOf(title),
    list: listOf(title, leave),
  };
}

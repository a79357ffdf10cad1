import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { env } from "@/lib/core/env";
import { choiceFor, PARTS, whyWords } from "../edition/choice";
import type { EditionContent, Reader } from "../edition/content";
import { draftAt } from "../edition/draft";
import { departuresFrom } from "../issue/queries";
import { letterInstant, seenUntil } from "../issue/rounds";
import { composerOf, type Letter } from "../letter/composer";
import type { OpenPress } from "../letter/press";
import { assertMayEditLetters } from "../policy";
import { type Title, titleById } from "../title";
import { type Shown, shownReader } from "./readers";
import type { Previewed } from "./schema";

/** The draft of a title's day as its next readers would get it. @throws DomainError not_found. */
export async function draftOfDay(
  { publicationId, day }: Pick<Previewed, "publicationId" | "day">,
  now: Date,
) {
  const title = await titleById(publicationId);
  const all = await departuresFrom(title, { after: now, until: seenUntil(now, title.timeZone, day) });
  const due = letterInstant(all, { day, timeZone: title.timeZone }, now);
  return { title, content: await draftAt(publicationId, due, now) };
}

/** An item of a letter, and what its reader is told of why it is there. */
export type Told = { id: string; headline: string; why: string };

function toldIn(content: EditionContent, reader: Reader, letter: Letter, title: Title): Told[] {
  const stands = new Set(letter.items);
  const nameOf = (kind: "newsroom" | "section", slug: string) =>
    kind === "section"
      ? (title.sections.find((each) => each.slug === slug)?.name ?? slug)
      : (content.entries.find(({ newsroom }) => newsroom === slug)?.card.creditName ?? slug);
  const choice = choiceFor(content.entries, reader, reader.sinceSeq);
  return PARTS.flatMap((part) => choice[part]).flatMap(({ id, why }) => {
    const entry = content.entries.find((each) => each.id === id);
    if (!entry || !stands.has(entry.position)) return [];
    return [{ id, headline: entry.card.headline, why: whyWords(why, nameOf) }];
  });
}

export type Preview = {
  title: Title;
  subscriber: Shown["subscriber"];
  /** Null: there is nothing to tell this reader, and no letter goes. */
  letter: (Letter & { told: Told[]; bytes: number }) | null;
};

/**
 * A letter as a reader would get it if its hour came now, with what it weighs when it is mailed. Nothing is kept or
 * sent. @throws DomainError forbidden, not_found.
 */
export async function previewLetter(
  actor: Actor,
  { reader: choice, ...of }: Previewed,
  openPress: OpenPress,
  now: Date,
): Promise<Preview> {
  assertMayEditLetters(actor);
  const { title, content } = await draftOfDay(of, now);
  const { reader, subscriber } = await shownReader(content, choice, {
    address: actor.email,
    timeZone: title.timeZone,
  });
  const composer = await composerOf(content, title, openPress);
  const letter = composer.letterFor(reader, now);
  const bytes = composer.messageFor(reader, now)?.raw.length ?? 0;
  return {
    title,
    subscriber,
    letter: letter && { ...letter, told: toldIn(content, reader, letter, title), bytes },
  };
}

/** Whether mail stays in the outbox instead of leaving. */
export const testsAreCaptured = (): boolean => env().SMTP_URL === undefined;

/** Organisations with something in a day's draft, by name: whom a made-up reader may follow. */
export async function followable(
  of: Pick<Previewed, "publicationId" | "day">,
  now: Date,
): Promise<{ slug: string; name: string }[]> {
  const { content } = await draftOfDay(of, now);
  const names = new Map(
    content.entries.flatMap(({ newsroom, card }) => (newsroom ? [[newsroom, card.creditName] as const] : [])),
  );
  return [...names]
    .map(([slug, name]) => ({ slug, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

import "server-only";
import { LRUCache } from "lru-cache";
import { digestGoPath, newsPath } from "@/lib/core/paths";
import type { EditionContent, EditionEntry, Reader } from "../edition/content";
import { waysOf } from "../list";
import type { Title } from "../title";
import { cleaned, cleanedTitle } from "./clean";
import { countsClicks } from "./follow-link";
import { messageIdOf, ownHeaders, sharedHeaders } from "./headers";
import { lightened } from "./lightened";
import { type Encoded, encoded, messageOf } from "./message";
import { type Outline, outlineOf, storiesOf, type Told } from "./outline";
import type { OpenPress, Piece } from "./press";
import { quotedPrintable } from "./quoted-printable";
import { Sheet } from "./sheet";
import { preheaderOf, subjectOf } from "./subject";
import { textPress } from "./text";

/** A letter as it is shown; `items` are the positions of what stands in it. */
export type Letter = { subject: string; html: string; text: string; items: number[] };
/** A letter as it is sent: RFC 5322, without a DKIM signature. */
export type Message = { raw: Buffer; messageId: string; subject: string; items: number[] };

/** Makes the letters of an edition. Null is for whom it has nothing to say to. */
export type Composer = {
  letterFor: (reader: Reader, now: Date) => Letter | null;
  messageFor: (reader: Reader, now: Date) => Message | null;
};

/** A message is no larger (the letter's promise), headers included; Gmail cuts HTML at 102 KB. */
export const MESSAGE_MOST = 80 * 1024;
/** What headers and the reader's own links take of that, with room to spare. */
const OWN_BYTES = 4 * 1024;
/** Letters kept, in bytes: readers who chose the same get the same. */
const KEPT_BYTES = 16 * 1024 * 1024;
/** Pieces kept in quoted-printable: those of an edition, and the reasons that readers' own words make. */
const KEPT_PIECES = 4_000;

/** A letter but for what is its reader's own. */
type Made = {
  subject: string;
  items: number[];
  html: Piece[];
  text: Piece[];
  headers: string;
  body: Encoded;
};

/** All that decides what stands in a reader's letter. */
const keyOf = ({ sections, places, newsrooms, sinceSeq, notices, why }: Reader) =>
  JSON.stringify([sections, places, newsrooms, sinceSeq, notices, why]);

/**
 * Opens an edition for writing its letters. Every part is set and encoded once; a letter puts parts together, and one
 * that somebody else gets as well is put together once.
 */
export async function composerOf(
  edition: EditionContent,
  of: Title,
  openPress: OpenPress,
): Promise<Composer> {
  const content = cleaned(edition);
  const title = cleanedTitle(of);
  const clicks = edition.id !== null && (await countsClicks(edition.publicationId));
  const linkTo = ({ position, card }: EditionEntry) =>
    title.origin + (clicks && edition.id ? digestGoPath(edition.id, position) : newsPath(card));
  const setting = { content, title, clicks, linkTo };
  const html = new Sheet(await openPress(setting), content);
  const text = new Sheet(textPress(setting), content);

  const kept = new LRUCache<string, string>({ max: KEPT_PIECES });
  const encode = (piece: string): string => {
    const known = kept.get(piece) ?? quotedPrintable(piece);
    kept.set(piece, known);
    return known;
  };
  const weight = (pieces: Piece[]) =>
    pieces.reduce((sum, piece) => sum + (typeof piece === "string" ? encode(piece).length : 0), 0);

  const made = (outline: Outline): Made => {
    const subject = subjectOf(content, outline, title.name);
    const heading = { subject, preheader: preheaderOf(content, outline) };
    const set = { html: html.letter(outline, heading), text: text.letter(outline, heading) };
    const items = storiesOf(outline).map(({ entry }) => entry.position);
    return { ...set, subject, items, headers: sharedHeaders(title, subject), body: encoded(set, encode) };
  };
  const weighStory = (told: Told) => weight(html.story(told)) + weight(text.story(told));

  const letters = new LRUCache<string, Made>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ body }) => body.bytes,
  });
  const letterOf = (reader: Reader): Made | null => {
    const key = keyOf(reader);
    const known = letters.get(key);
    if (known) return known;
    const whole = outlineOf(content, title, reader);
    if (!whole) return null;
    const first = made(whole);
    const over = first.body.bytes - (MESSAGE_MOST - OWN_BYTES);
    const letter = over > 0 ? made(lightened(whole, weighStory, over)) : first;
    letters.set(key, letter);
    return letter;
  };

  return {
    letterFor(reader, now) {
      const letter = letterOf(reader);
      if (!letter) return null;
      const own = waysOf(reader.subscriberId, title, now, reader.recipientId) as Record<string, string>;
      const filled = (pieces: Piece[]) =>
        pieces.map((piece) => (typeof piece === "string" ? piece : own[piece.slot])).join("");
      const { subject, items } = letter;
      return { subject, items, html: filled(letter.html), text: filled(letter.text) };
    },
    messageFor(reader, now) {
      const letter = letterOf(reader);
      if (!letter) return null;
      const { subject, items, headers, body } = letter;
      const own = waysOf(reader.subscriberId, title, now, reader.recipientId);
      const messageId = messageIdOf(reader.recipientId, title);
      const to = { to: reader.address, messageId, leave: own.leave, date: now };
      const header = `${ownHeaders(to)}\r\n${headers}`;
      const encodedOwn = {
        preferences: quotedPrintable(own.preferences),
        leave: quotedPrintable(own.leave),
      };
      return { raw: messageOf(header, body, encodedOwn), messageId, subject, items };
    },
  };
}

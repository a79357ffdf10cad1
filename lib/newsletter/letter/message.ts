import "server-only";
import { BOUNDARY } from "./headers";
import type { Piece, Slot } from "./press";
import { quotedPrintable } from "./quoted-printable";

/** A letter's body in quoted-printable, parted where something of its reader's own comes. */
export type Encoded = { parts: Piece[]; bytes: number };

const partHead = (type: string) =>
  `--${BOUNDARY}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;

/** Puts strings that follow each other into one. */
function joined(pieces: Piece[]): Piece[] {
  const all: Piece[] = [];
  let run = "";
  for (const piece of pieces)
    if (typeof piece === "string") run += piece;
    else {
      all.push(run, piece);
      run = "";
    }
  return [...all, run];
}

/**
 * The body of a letter, text before HTML (RFC 2046 §5.1.4).
 * @param encode quoted-printable of a piece; asked for the same pieces again and again.
 */
export function encoded(
  { text, html }: { text: Piece[]; html: Piece[] },
  encode: (piece: string) => string = quotedPrintable,
): Encoded {
  const inner = (pieces: Piece[]) =>
    pieces.map((piece) => (typeof piece === "string" ? encode(piece) : piece));
  const parts = joined([
    partHead("text/plain"),
    ...inner(text),
    `\r\n${partHead("text/html")}`,
    ...inner(html),
    `\r\n--${BOUNDARY}--\r\n`,
  ]);
  return {
    parts,
    bytes: parts.reduce((sum, piece) => sum + (typeof piece === "string" ? piece.length : 0), 0),
  };
}

/** A whole message as bytes (RFC 5322); all of it is ASCII. */
export function messageOf(header: string, body: Encoded, own: Partial<Record<Slot, string>>): Buffer {
  let raw = `${header}\r\n\r\n`;
  for (const piece of body.parts) raw += typeof piece === "string" ? piece : (own[piece.slot] ?? "");
  return Buffer.from(raw, "latin1");
}

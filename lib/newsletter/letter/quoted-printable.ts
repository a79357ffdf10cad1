import { encode, wrap } from "libqp";

/** One less than the 76 characters of RFC 2045 §6.7: a line may still have to be broken after it. */
const LINE = 75;

/**
 * A piece of a text in quoted-printable such that pieces can be put one after the other: it ends with a line, a soft
 * break where the piece does not end with one itself. Line breaks within are CRLF.
 */
export function quotedPrintable(piece: string): string {
  const encoded = wrap(encode(piece), LINE);
  return encoded === "" || encoded.endsWith("\r\n") ? encoded : `${encoded}=\r\n`;
}

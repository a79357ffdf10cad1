import "server-only";
import { timingSafeEqual } from "node:crypto";
import { parse, stringify } from "uuid";
import { env } from "@/lib/core/env";
import { markOf } from "@/lib/core/seal";

const PURPOSE = "newsletter:return";
const ID_BYTES = 16;
/** Nobody makes 2^80 attempts by mail. */
const MARK_BYTES = 10;

/** RFC 4648 §6 in lower case: servers on the way may change the case of what stands before the @. */
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

function base32(bytes: Uint8Array): string {
  let [text, held, bits] = ["", 0, 0];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += ALPHABET[(held >> (bits - 5)) & 31];
  }
  return bits ? text + ALPHABET[(held << (5 - bits)) & 31] : text;
}

function bytesOf(text: string): Buffer {
  const bits = [...text].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

const TOKEN = new RegExp(`^[${ALPHABET}]{${Math.ceil(((ID_BYTES + MARK_BYTES) * 8) / 5)}}$`);

const mark = (id: Uint8Array) => markOf(PURPOSE, id).subarray(0, MARK_BYTES);

/** The address alone of "Name <address>". */
export const bare = (from: string): string => (/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from).trim();

/**
 * The envelope's sender of a letter, where mail goes that cannot be delivered: one of its own for each recipient (VERP),
 * such as bounces+…@courier.test, under which nobody can make up that of another. Without RETURN_ADDRESS it is that of
 * MAIL_FROM, and a return is known by the Message-ID it carries alone.
 * @param recipientId letter_recipients.id, a UUID.
 */
export function returnPathOf(recipientId: string): string {
  const { RETURN_ADDRESS, MAIL_FROM } = env();
  if (!RETURN_ADDRESS) return bare(MAIL_FROM);
  const id = parse(recipientId);
  const [local, domain] = RETURN_ADDRESS.split("@");
  return `${local}+${base32(Buffer.concat([id, mark(id)]))}@${domain}`;
}

/** Whose return path an address is; null when it is none of ours, altered, or made under another AUTH_SECRET. */
export function recipientOf(address: string): string | null {
  const { RETURN_ADDRESS } = env();
  if (!RETURN_ADDRESS || address.length > 320) return null;
  const [local, domain] = RETURN_ADDRESS.split("@");
  const typed = bare(address).toLowerCase();
  if (!typed.startsWith(`${local}+`) || !typed.endsWith(`@${domain}`)) return null;
  const token = typed.slice(`${local}+`.length, -`@${domain}`.length);
  if (!TOKEN.test(token)) return null;
  const bytes = bytesOf(token);
  const id = bytes.subarray(0, ID_BYTES);
  const own = timingSafeEqual(bytes.subarray(ID_BYTES), mark(id));
  // Bits that fill up the last sign say nothing, and may not say something else either.
  return own && base32(bytes) === token ? stringify(id) : null;
}

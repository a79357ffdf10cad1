/** Code page 037 from 0x40 on (IBM CDRA); 500 and 1140 differ from it in a few places. */
const CP037 =
  " \u00a0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@'=\"Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤µ~stuvwxyz¡¿ÐÝÞ®^£¥·©§¶¼½¾[]¯¨´×{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ ";
const CP500: Record<number, string> = {
  74: "[",
  79: "!",
  90: "]",
  95: "^",
  176: "¢",
  186: "¬",
  187: "|",
};
const CP1140: Record<number, string> = { 159: "€" };

/** `<?xm` in every EBCDIC code page (XML 1.0, appendix F). */
export function isEbcdic(buffer: Buffer): boolean {
  return buffer.length >= 4 && buffer.readUInt32BE(0) === 0x4c6fa794;
}

/** An EBCDIC document by the code page its declaration names: 500, 1140, else 037. */
export function decodeEbcdic(buffer: Buffer): string {
  const head = decode(buffer.subarray(0, 200), {});
  const named = /encoding\s*=\s*["']([\w.:-]{1,40})/.exec(head)?.[1] ?? "";
  return decode(buffer, /1140/.test(named) ? CP1140 : /500|cp[_-](be|ch)/i.test(named) ? CP500 : {});
}

function decode(buffer: Buffer, own: Record<number, string>): string {
  const table = Array.from({ length: 256 }, (_, byte) => own[byte] ?? CP037[byte - 0x40] ?? control(byte));
  const out: string[] = [];
  for (const byte of buffer) out.push(table[byte]!);
  return out.join("");
}

/** Tab, carriage return, line feed and new line keep their meaning; other controls mean nothing in a feed. */
function control(byte: number): string {
  if (byte === 0x05) return "\t";
  return byte === 0x0d || byte === 0x15 || byte === 0x25 ? "\n" : " ";
}

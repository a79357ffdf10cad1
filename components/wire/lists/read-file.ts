/**
 * A list's text, by the charset its XML declaration names (UTF-8 where it names none, or one no browser knows).
 * @param bytes of the file.
 */
export function listText(bytes: ArrayBuffer): string {
  const head = new TextDecoder("latin1").decode(bytes.slice(0, 200));
  const declared = /encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

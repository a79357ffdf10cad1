/** C0 and C1 controls but tab and line breaks, non-characters: PostgreSQL, XML and JSON refuse or mangle them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;

/** The text without control characters and broken surrogates, line breaks as \n. */
export function cleanText(text: string): string {
  const sound = text.isWellFormed() ? text : text.toWellFormed();
  return sound.replace(/\r\n?/g, "\n").replace(FORBIDDEN, "");
}

/** One clean line: all white space, no-break spaces included, collapsed to single spaces. */
export function oneLine(text: string): string {
  return cleanText(text)
    .replace(/[\s\u200b]+/g, " ")
    .trim();
}

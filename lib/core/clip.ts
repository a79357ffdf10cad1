/** The text without NUL and halves of surrogate pairs: neither jsonb nor text takes them (PostgreSQL 8.14, 8.3). */
export function storableText(text: string): string {
  const sound = text.isWellFormed() ? text : text.toWellFormed();
  return sound.includes("\0") ? sound.replaceAll("\0", "") : sound;
}

/** The first `max` UTF-16 units of a text, one fewer where that would split a surrogate pair; always storable. */
export function clip(text: string, max: number): string {
  const sound = storableText(text);
  if (sound.length <= max) return sound;
  const last = sound.charCodeAt(max - 1);
  return sound.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}

/** JSON whose strings PostgreSQL can keep. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  // NUL and halves of pairs are written as escapes (ECMA-262 §25.5.4.3): most texts have none, and are looked at once.
  if (!json.includes("\\u")) return json;
  return JSON.stringify(value, (_key, each) => (typeof each === "string" ? storableText(each) : each));
}

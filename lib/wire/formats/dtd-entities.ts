import { decodeEntities } from "@/lib/core/entities";

const ENTITY = /<!ENTITY\s+([a-z_][\w.-]{0,50})\s+(?:"([^"]{0,256})"|'([^']{0,256})')\s*>/gi;
const MOST_ENTITIES = 64;
const PREDEFINED = new Set(["amp", "lt", "gt", "quot", "apos"]);
/** Characters that entities may add to a document, so that none can swell it. */
const MOST_ADDED = 65_536;

/**
 * The text with the entities its own DTD defines replaced: short ones of plain text only, no markup, no
 * reference to another entity, nothing external, 64 KiB in all. Others stay as they are written.
 */
export function withOwnEntities(prolog: string, text: string): string {
  if (!prolog.includes("<!ENTITY")) return text;
  const values = new Map<string, string>();
  for (const [, name, double, single] of prolog.matchAll(ENTITY)) {
    const value = decodeEntities(double ?? single ?? "");
    if (values.size < MOST_ENTITIES && !PREDEFINED.has(name!) && !values.has(name!) && !/[<>&%]/.test(value))
      values.set(name!, value);
  }
  if (values.size === 0) return text;
  let left = MOST_ADDED;
  return text.replace(/&([a-z_][\w.-]{0,50});/gi, (reference, name: string) => {
    const value = values.get(name);
    if (value === undefined || value.length > left) return reference;
    left -= value.length;
    return value;
  });
}

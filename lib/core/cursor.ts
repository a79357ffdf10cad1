import { DomainError } from "./errors";
import { isId } from "./ids";

/** A place in a list ordered by (instant, id). */
export type Cursor = { at: Date; id: string };

/** Opaque, URL-safe form: base36 milliseconds, a dot, the id without dashes. */
export const encodeCursor = ({ at, id }: Cursor): string =>
  `${at.getTime().toString(36)}.${id.replaceAll("-", "")}`;

/** Whether a text from an address bar is a place in a list; a page without one shows its beginning. */
export function isCursor(text: string): boolean {
  try {
    decodeCursor(text);
    return true;
  } catch {
    return false;
  }
}

/** @throws DomainError invalid when the text is no cursor of ours. */
export function decodeCursor(text: string): Cursor {
  const [ms = "", hex = ""] = text.split(".");
  const at = new Date(Number.parseInt(ms, 36));
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  if (!/^[0-9a-z]{1,9}$/.test(ms) || !isId(id) || Number.isNaN(at.getTime()))
    throw new DomainError("invalid", "That page marker is not valid.", {
      issues: [{ path: "cursor", message: "is not a marker this list gave out" }],
    });
  return { at, id };
}

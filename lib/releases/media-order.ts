import { ATTACHMENTS_MAX, IMAGES_MAX } from "./media-checks";
import type { ReleaseContent } from "./schema";

type MediaUse = ReleaseContent["media"][number];
type Words = Partial<Pick<MediaUse, "alt" | "caption" | "credit" | "licence">>;

const isFile = (use: Pick<MediaUse, "role">) => use.role === "attachment";

/** A new entry for an upload, with what was last said about it. */
export const mediaUseOf = (id: string, role: MediaUse["role"], words: Words = {}): MediaUse => ({
  id,
  role,
  alt: words.alt ?? "",
  caption: words.caption ?? "",
  credit: words.credit ?? "",
  licence: words.licence ?? "",
});

/** Whether one more picture or file fits into a release (S2). */
export function room(media: Pick<MediaUse, "role">[], as: "image" | "document"): boolean {
  const files = media.filter(isFile).length;
  return as === "document" ? files < ATTACHMENTS_MAX : media.length - files < IMAGES_MAX;
}

/** What a new upload is in a release: the first picture leads. */
export const roleFor = (media: Pick<MediaUse, "role">[], as: "image" | "document"): MediaUse["role"] =>
  as === "document" ? "attachment" : media.every(isFile) ? "hero" : "image";

/**
 * The role of an entry as it has to be: a document is an attachment whatever its name said, a picture is none, and
 * the first picture leads when no other does.
 * @param kinds what the uploads are, as far as that is known
 */
export function rolesOf(
  media: Pick<MediaUse, "id" | "role">[],
  kinds: (id: string) => "image" | "document" | undefined,
): MediaUse["role"][] {
  const roles = media.map(({ id, role }) => {
    const kind = kinds(id);
    if (kind === "document") return "attachment";
    return kind === "image" && role === "attachment" ? "image" : role;
  });
  const first = roles.findIndex((role) => role !== "attachment");
  if (first !== -1 && !roles.includes("hero")) roles[first] = "hero";
  return roles;
}

/** Where an entry goes that is moved among its own kind; null at the end of the row. */
export function neighbourOf(media: Pick<MediaUse, "role">[], index: number, step: 1 | -1): number | null {
  const own = media[index];
  if (!own) return null;
  for (let at = index + step; at >= 0 && at < media.length; at += step)
    if (isFile(media[at] as MediaUse) === isFile(own)) return at;
  return null;
}

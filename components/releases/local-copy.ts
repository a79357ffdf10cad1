import type { ReleaseFormValues } from "@/lib/releases/form-values";

/** What of a release the server does not have yet, kept by the browser so that a killed tab loses nothing (S5). */
export type LocalCopy = { version: number; draftKey: string; values: ReleaseFormValues };

/** The place of a copy: the release, or what is being begun for an organisation (a browser may be shared). */
export const placeOf = (id: string | null, organisationId: string) => id ?? `new-${organisationId}`;

const keyOf = (place: string) => `dateline:release:${place}`;

// A browser may refuse storage (private mode, full): then there is no copy, and the form works without.

export function keepLocally(place: string, copy: LocalCopy): void {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(copy));
  } catch {}
}

export function forgetLocally(place: string): void {
  try {
    localStorage.removeItem(keyOf(place));
  } catch {}
}

export function localCopyOf(place: string): LocalCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(keyOf(place)) ?? "null") as LocalCopy | null;
    return copy && typeof copy.version === "number" && typeof copy.values?.headline === "string"
      ? copy
      : null;
  } catch {
    return null;
  }
}

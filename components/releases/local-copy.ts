import type { ReleaseFormValues } from "@/lib/releases/form-values";

/** What of a release the server does not have yet, kept by the browser so that a killed tab loses nothing (S5). */
export type LocalCopy = { version: number; draftKey: string; values: ReleaseFormValues };

const keyOf = (id: string | null) => `dateline:release:${id ?? "new"}`;

// A browser may refuse storage (private mode, full): then there is no copy, and the form works without.

export function keepLocally(id: string | null, copy: LocalCopy): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(copy));
  } catch {}
}

export function forgetLocally(id: string | null): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {}
}

export function localCopyOf(id: string | null): LocalCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(keyOf(id)) ?? "null") as LocalCopy | null;
    return copy && typeof copy.version === "number" && typeof copy.values?.headline === "string"
      ? copy
      : null;
  } catch {
    return null;
  }
}

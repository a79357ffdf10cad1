import { type ImportMarks, importMarks } from "@/lib/releases/document/marks";

const keyOf = (releaseId: string) => `dateline:import:${releaseId}`;

// What is still to be confirmed lives in the browser that imported: it helps its author and is no part of the release.

export function keepMarks(releaseId: string, marks: ImportMarks): void {
  try {
    localStorage.setItem(keyOf(releaseId), JSON.stringify(marks));
  } catch {}
}

export function marksOf(releaseId: string): ImportMarks | null {
  try {
    return importMarks.safeParse(JSON.parse(localStorage.getItem(keyOf(releaseId)) ?? "null")).data ?? null;
  } catch {
    return null;
  }
}

export function forgetMarks(releaseId: string): void {
  try {
    localStorage.removeItem(keyOf(releaseId));
  } catch {}
}

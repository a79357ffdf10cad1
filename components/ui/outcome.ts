/** One complaint about one field; `path` is dotted, "" for the whole form. */
export type Complaint = { path: string; message: string };

/** What a form gets back for what it sent. Expected failures are values. */
export type Outcome<T> =
  | { ok: true; value: T }
  | { ok: false; kind: string; message: string; issues: Complaint[]; data: Record<string, unknown> };

/** Sends, and turns a lost connection into an outcome like any other. */
export async function attempt<T>(send: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await send();
  } catch (error) {
    // Next.js redirects by throwing; that is no failure.
    if ((error as { digest?: string }).digest?.startsWith("NEXT_REDIRECT")) throw error;
    return {
      ok: false,
      kind: "offline",
      message: "The server could not be reached. What you typed is still here; try again.",
      issues: [],
      data: {},
    };
  }
}

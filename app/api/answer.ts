import "server-only";

/** An instant as the API writes it: RFC 3339, UTC, milliseconds. */
export const stamp = (at: Date | null): string | null => at?.toISOString() ?? null;

/** JSON; dates inside come out as `stamp` writes them. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });

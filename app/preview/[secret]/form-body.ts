import "server-only";
import { DomainError } from "@/lib/core/errors";

const MAX_BYTES = 64 * 1024;

/**
 * The fields of a form sent as application/x-www-form-urlencoded; of a repeated one the last.
 * @throws DomainError unsupported, too_large.
 */
export async function formBody(request: Request): Promise<Record<string, string>> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded")
    throw new DomainError("unsupported", "Please use the form of this page.");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new DomainError("too_large", "Your answer is too long.");
    chunks.push(chunk);
  }
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString("utf8")));
}

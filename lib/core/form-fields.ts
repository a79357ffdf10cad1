import "server-only";
import { DomainError } from "./errors";

/**
 * The fields of a form sent as application/x-www-form-urlencoded (WHATWG URL §5).
 * @param maxBytes the largest body that is read
 * @param tooLarge what is said of a larger one
 * @throws DomainError unsupported, too_large.
 */
export async function formFields(
  request: Request,
  { maxBytes, tooLarge }: { maxBytes: number; tooLarge: string },
): Promise<URLSearchParams> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded")
    throw new DomainError("unsupported", "Please use the form of this page.");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new DomainError("too_large", tooLarge);
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

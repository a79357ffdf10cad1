import "server-only";
import { DomainError } from "@/lib/core/errors";

/** The entity tag of a version of a release (strong, RFC 9110 §8.8.3). */
export const etagOf = (version: number) => `"v${version}"`;

/**
 * The version a move is made on, out of If-Match (RFC 9110 §13.1.1): the current one when a tag of the header
 * names it, else one that is none, which the move then refuses as stale unless it is refused for more.
 * @throws DomainError precondition_required (428, RFC 6585 §3) without the header.
 */
export function versionFrom(request: Request, current: number): number {
  const header = request.headers.get("if-match");
  if (!header)
    throw new DomainError("precondition_required", "Send the ETag you have seen in the header “If-Match”.");
  const tags = header.split(",").map((tag) => tag.trim());
  return tags.includes("*") || tags.includes(etagOf(current)) ? current : -1;
}

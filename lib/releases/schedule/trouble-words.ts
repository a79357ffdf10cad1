import "server-only";
import { DomainError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";

/** A release that could not be published, and why in words for editors. */
export type Trouble = { id: string; words: string };

type Complaint = { path: PropertyKey[]; message: string };

/** What the checks of the text's shape say, as zod hands it over. */
const complaint = (error: unknown): Complaint | undefined =>
  error instanceof Error && error.name.endsWith("ZodError")
    ? (error as Error & { issues?: Complaint[] }).issues?.[0]
    : undefined;

/**
 * Why a publication failed, in words that tell the outside nothing it should not know: what was expected is said,
 * all else is logged under a reference.
 */
export function troubleWords(error: unknown, id: string): string {
  if (error instanceof DomainError) return error.message;
  const first = complaint(error);
  if (first) return `Its text has not the right form: ${first.path.map(String).join(".") || "all of it"}.`;
  const reference = id.slice(-8);
  log.error({ err: error, release: id, reference }, "a due release could not be published");
  return `Something went wrong on our side (${reference}).`;
}

import "server-only";
import { disposableEmailBlocklistSet } from "disposable-email-domains-js";

let domains: Set<string> | undefined;

/** Whether anybody may read the mail of this domain, or of one above it, and forgets it within the hour. */
export function isDisposable(address: string): boolean {
  domains ??= disposableEmailBlocklistSet();
  const labels = address.slice(address.lastIndexOf("@") + 1).split(".");
  return labels.some((_, from) => domains?.has(labels.slice(from).join(".")));
}

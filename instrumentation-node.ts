import { carryEncoding } from "@/lib/core/kept-encoding";

/** What a web process does before its first request. */
export function prepare(): void {
  // The launcher that started us is gone: an orphan would hold the port.
  if (process.send) process.once("disconnect", () => process.exit(0));
  carryEncoding();
}

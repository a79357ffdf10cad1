/** Runs once when the web server starts. */
export function register(): void {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  // The launcher that started us is gone: an orphan would hold the port.
  if (process.send) process.once("disconnect", () => process.exit(0));
}

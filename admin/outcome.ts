import { EnvError } from "@/lib/core/env";
import { DomainError } from "@/lib/core/errors";

const reasonOf = (error: DomainError): string => {
  const issues = error.issues.map((issue) =>
    issue.path ? `${issue.path}: ${issue.message}` : issue.message,
  );
  return issues.length ? issues.join(" ") : error.message;
};

/** One line that says what to do; null when the fault is ours and a person needs the stack. */
function lineOf(error: unknown): string | null {
  if (error instanceof DomainError) return reasonOf(error);
  if (error instanceof EnvError) return error.message;
  const { code, message = "" } = error as { code?: string; message?: string };
  if (code === "ECONNREFUSED" || /reach database|ECONNREFUSED/i.test(message))
    return "The database cannot be reached: is it running, and is DATABASE_URL right?";
  return null;
}

/** Ends the program: on failure one clear line on standard error, and exit code 1. */
export async function finish(work: Promise<unknown>, close: () => Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const line = lineOf(error) ?? `Unexpected: ${(error as Error).message?.split("\n").at(-1) ?? error}`;
    process.stderr.write(`${line}\n`);
    if (process.env.LOG_LEVEL === "debug") process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = 1;
  } finally {
    await close();
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { programStart } from "@/scripts/launcher/children";

/**
 * Starts a real worker on a database and waits until it says that it is ready. Whoever starts it ends it.
 * @param more environment, beside this process's own.
 */
export async function startWorker(
  databaseUrl: string,
  more: Record<string, string> = {},
): Promise<ChildProcess> {
  const { args, env, isReady } = programStart("worker", "worker/index.ts", process.env, /worker ready/);
  const worker = spawn(process.execPath, args, {
    env: { ...env, DATABASE_URL: databaseUrl, LOG_LEVEL: "silent", ...more },
    stdio: ["ignore", "pipe", "ignore"],
  });
  await new Promise<void>((resolve, reject) => {
    worker.stdout?.on("data", (chunk: Buffer) => isReady(chunk.toString()) && resolve());
    worker.once("exit", (code) => reject(new Error(`the worker ended with ${code}`)));
  });
  return worker;
}

/** Ends a worker the way a power cut does, and waits until it is gone. */
export async function killNow(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = new Promise((resolve) => worker.once("exit", resolve));
  worker.kill("SIGKILL");
  await gone;
}

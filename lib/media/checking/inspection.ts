import "server-only";
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { MEMORY_EXIT, TIME_MAX_MS } from "./limits";
import type { Verdict } from "./verdict";

const PROGRAM = fileURLToPath(new URL("./program.ts", import.meta.url));

const refused = (refusal: string): Verdict => ({ kind: "refused", refusal });
const TOO_HEAVY = refused(
  "The file takes too much memory to be opened. Export it again, smaller, and upload that.",
);
const TOO_SLOW = refused("The file takes too long to be read. Export it again, smaller, and upload that.");

/** The decoder has come to harm, by the file or by what happened to the machine: worth another try. */
export class InspectionBroken extends Error {
  override name = "InspectionBroken";
}

export type Inspection = { verdict: Verdict; peakBytes: number };

/**
 * Checks a local file in a process of its own, which has nothing of ours in its environment; a picture's files are
 * made in `folder`.
 * @throws InspectionBroken when the process ended without a verdict
 */
export function inspect(file: string, folder: string, timeMaxMs = TIME_MAX_MS): Promise<Inspection> {
  return new Promise((resolve, reject) => {
    const child = fork(PROGRAM, [file, folder], {
      execArgv: ["--disable-warning=ExperimentalWarning", "--max-old-space-size=384"],
      env: { PATH: process.env.PATH ?? "", NODE_ENV: process.env.NODE_ENV },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    let answer: Inspection | undefined;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, timeMaxMs);
    child.on("message", (message) => {
      answer = message as Inspection;
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      if (answer) resolve(answer);
      else if (late) resolve({ verdict: TOO_SLOW, peakBytes: 0 });
      else if (code === MEMORY_EXIT) resolve({ verdict: TOO_HEAVY, peakBytes: 0 });
      else reject(new InspectionBroken(`the check of a file ended with ${signal ?? code}`));
    });
  });
}

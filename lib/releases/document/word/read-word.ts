import "server-only";
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { DomainError } from "@/lib/core/errors";
import { PROBLEM_MESSAGES, type Problem } from "./problem";
import type { ReadDocument } from "./reader";

const HEAP_MB = 240;
const TIME_MS = 45_000;
/** How many documents one web process opens at once, and how many may wait: memory is bounded by it. */
const AT_ONCE = 2;
const MOST_WAITING = 20;

export type WordDocument = Extract<ReadDocument, { problem: null }>;

/** The refusal of a file, in words for the person who chose it. */
export const refuse = (problem: Problem): DomainError =>
  new DomainError(problem === "too_large" ? "too_large" : "unsupported", PROBLEM_MESSAGES[problem], {
    data: { problem },
  });

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= MOST_WAITING)
    throw new DomainError("rate_limited", "Many documents are being read just now. Try again in a minute.");
  while (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function run(file: string, folder: string): Promise<boolean> {
  const program = path.join(process.cwd(), "lib", "releases", "document", "word", "reader.ts");
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, program, file, folder], {
      stdio: "ignore",
      // Neither the database's address nor any secret is known where strangers' files are opened.
      env: { NODE_ENV: "production", PATH: "/nonexistent" },
      timeout: TIME_MS,
      killSignal: "SIGKILL",
    });
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
}

/**
 * Opens a .docx in a process of its own: at most 240 MB of heap, 45 seconds.
 * @param file its path. @param folder an empty one of this call's, where its pictures are put.
 * @throws DomainError unsupported with `data.problem` and a message that says what is wrong with the file.
 */
export async function readWord(file: string, folder: string): Promise<WordDocument> {
  const whole = await inTurn(() => run(file, folder));
  const text = await readFile(path.join(folder, "read.json"), "utf8").catch(() => "");
  if (!whole || !text) throw refuse("too_much");
  const answer = JSON.parse(text) as ReadDocument;
  if (answer.problem !== null) throw refuse(answer.problem);
  return answer;
}

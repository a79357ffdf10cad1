// A web process of the production build on the benchmark's database.
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { freePort } from "../scripts/launcher/postgres";

const root = path.join(import.meta.dirname, "..");

export type Web = { origin: string; pid: number; process: ChildProcess };

/** Starts one on a free port and waits until it answers. */
export async function startWeb(more: Record<string, string> = {}): Promise<Web> {
  const port = await freePort();
  const env = {
    ...process.env,
    ...more,
    PORT: String(port),
    NODE_ENV: "production",
    LOG_LEVEL: "warn",
  } as NodeJS.ProcessEnv;
  const web = spawn(process.execPath, [path.join(root, "scripts/launcher/web.ts")], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    web.stdout.on("data", (chunk: Buffer) => chunk.includes("web ready") && resolve());
    web.once("exit", (code) => reject(new Error(`the web process ended with ${code}`)));
  });
  return { origin: `http://127.0.0.1:${port}`, pid: web.pid as number, process: web };
}

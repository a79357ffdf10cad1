// A second web process on the same database and the same build, as a second instance of the product would be.
import { spawn } from "node:child_process";
import path from "node:path";
import { freePort } from "../scripts/launcher/postgres";

const root = path.join(import.meta.dirname, "..");

/** Starts it beside the one of the stories. @returns its origin, and how to stop it. */
export async function startSecondWeb(): Promise<{ origin: string; pid: number; stop: () => Promise<void> }> {
  const port = await freePort();
  const { DATABASE_URL: _, ...environment } = process.env;
  const web = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", path.join(root, "scripts/launcher/run.ts"), "--web"],
    {
      cwd: root,
      env: {
        ...environment,
        DATA_DIR: process.env.E2E_DATA_DIR ?? path.join(root, ".data", "e2e"),
        PORT: String(port),
        HOST: "127.0.0.1",
        LOG_LEVEL: "warn",
        NODE_ENV: "production",
        // As in the first: a crowded machine is no reason for a search to find less.
        SEARCH_PATIENCE_MS: "20000",
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const said: string[] = [];
  const gone = new Promise<void>((resolve) => web.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    for (const stream of [web.stdout, web.stderr])
      stream.on("data", (chunk: Buffer) => {
        said.push(chunk.toString());
        if (said.join("").includes("web ready")) resolve();
      });
    web.once("exit", () => reject(new Error(`The second web process did not start:\n${said.join("")}`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: web.pid as number,
    stop: async () => {
      web.kill("SIGTERM");
      await gone;
    },
  };
}

// Starts the product as `npm start` does, on a database and a port of its own, with the demo's world; and a small
// feed server whose answers the stories change. With E2E_URL (and E2E_DATA_DIR) the stories meet a product that
// runs already.
import { spawn } from "node:child_process";
import path from "node:path";
import { freePort, removePostgres } from "../scripts/launcher/postgres";
import { startDesk } from "./feed-desk";
import { HOOK_SECRET } from "./mail-hook";

const root = path.join(import.meta.dirname, "..");

export default async function worldUp(): Promise<() => Promise<void>> {
  if (process.env.E2E_URL) return async () => undefined;
  const dataDir = path.join(root, ".data", "e2e");
  await removePostgres(dataDir);
  const port = await freePort();
  const feeds = await startDesk();
  const { DATABASE_URL: _, ...environment } = process.env;
  const product = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", path.join(root, "scripts/launcher/start.ts")],
    {
      cwd: root,
      env: {
        ...environment,
        DATA_DIR: dataDir,
        PORT: String(port),
        HOST: "127.0.0.1",
        FETCH_ALLOW: feeds.address,
        LOG_LEVEL: "warn",
        RETURN_HOOK_SECRET: HOOK_SECRET,
        NODE_ENV: "production",
        SEARCH_PATIENCE_MS: "20000",
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    for (const stream of [product.stdout, product.stderr])
      stream.on("data", (chunk: Buffer) => {
        said.push(chunk.toString());
        if (said.join("").includes("ready: http")) resolve();
      });
    product.once("exit", () => reject(new Error(`The product did not start:\n${said.join("")}`)));
  });
  process.env.E2E_URL = `http://127.0.0.1:${port}`;
  process.env.E2E_LAUNCHER = String(product.pid);
  process.env.E2E_FEEDS = `http://${feeds.address}`;
  return async () => {
    const gone = new Promise((resolve) => product.once("exit", resolve));
    if (product.kill("SIGTERM")) await gone;
    await feeds.close();
    if (process.env.E2E_LOG) process.stdout.write(said.join(""));
  };
}

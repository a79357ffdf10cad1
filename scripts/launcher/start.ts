// npm start and npm run dev: the whole product in one terminal.
import { connect } from "node:net";
import path from "node:path";
import { ensureBuilt, ensureClient } from "./build.ts";
import { type Child, keepRunning, programStart, webStart } from "./children.ts";
import { isEmpty, seedDemo, startFeeds } from "./demo.ts";
import { openWorld, StartError, type World } from "./world.ts";

const dev = process.argv.includes("--dev");
const say = (line: string) => process.stdout.write(`${line}\n`);
const children: Child[] = [];
let world: World | undefined;
let ending: Promise<void> | undefined;

/** Web first, so that nobody is promised more; then the worker; the database last. */
function end(code: number, reason?: string): Promise<void> {
  ending ??= (async () => {
    if (reason) process.stderr.write(`${reason}\n`);
    for (const child of children) await child.stop();
    await world?.stop();
    process.exit(code);
  })();
  return ending;
}
process.on("SIGINT", () => void end(0));
process.on("SIGTERM", () => void end(0));

function assertPortFree(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = connect({ port, host: host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host });
    probe.once("error", () => resolve());
    probe.once("connect", () => {
      probe.destroy();
      reject(
        new StartError(
          `PORT: ${port} is taken by another program; choose another, e.g. PORT=3001 npm start.`,
        ),
      );
    });
  });
}

async function main(): Promise<void> {
  await ensureClient();
  world = await openWorld();
  const { env, childEnv, embedded } = world;
  await assertPortFree(env.PORT, env.HOST);
  if (!dev) await ensureBuilt(say);
  const demo = env.DEMO ?? embedded;
  if (demo) {
    childEnv.DEMO = "1";
    const feeds = await startFeeds(world, (start) =>
      keepRunning(start, say, (reason) => void end(1, reason)),
    );
    children.unshift(feeds.child);
    childEnv.DEMO_FEEDS = feeds.address;
    if (await isEmpty(childEnv.DATABASE_URL as string)) await seedDemo(world, say);
  }
  const fatal = (reason: string) => void end(1, reason);
  const processEnv = { ...childEnv, PORT: String(env.PORT), HOST: env.HOST };
  const worker = keepRunning(
    programStart("worker", path.join("worker", "index.ts"), processEnv, /worker ready/),
    say,
    fatal,
  );
  const web = keepRunning(webStart(processEnv, dev), say, fatal);
  children.unshift(web, worker);
  await Promise.all([web.ready, worker.ready]);
  if (ending) return;
  say(`ready: http://${env.HOST === "0.0.0.0" ? "127.0.0.1" : env.HOST}:${env.PORT}`);
  if (demo)
    say("demo accounts (password demo-demo-demo): author@demo.test · editor@demo.test · admin@demo.test");
}

main().catch((error: Error) =>
  end(1, error instanceof StartError ? error.message : (error.stack ?? error.message)),
);

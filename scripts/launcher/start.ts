// npm start and npm run dev: the whole product in one terminal.
import { connect } from "node:net";
import path from "node:path";
import { ensureBuilt, ensureClient } from "./build.ts";
import { type Child, keepRunning, programStart, webStart } from "./children.ts";
import { fillDemo, startFeeds } from "./demo.ts";
import { openWorld, StartError, type World } from "./world.ts";

const dev = process.argv.includes("--dev");
const say = (line: string) => process.stdout.write(`${line}\n`);
const children: Child[] = [];
let opening: Promise<World> | undefined;
let ending: Promise<void> | undefined;

/** Web first, so that nobody is promised more; then the worker; the database last. */
function end(code: number, reason?: string): Promise<void> {
  ending ??= (async () => {
    if (reason) process.stderr.write(`${reason}\n`);
    for (const child of children) await child.stop();
    const world = await opening?.catch(() => undefined);
    await world?.stop();
    process.exit(code);
  })();
  return ending;
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
// `npm start` itself was killed: nobody else would stop us.
process.on("disconnect", () => void end(0));

// A closed terminal takes no more lines; what is left is to end in order.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

/** What is asked to end starts nothing more. */
async function unlessEnding<T>(step: Promise<T>): Promise<T> {
  const result = await step;
  if (ending) await ending;
  return result;
}

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
  await unlessEnding(ensureClient());
  const fatal = (reason: string) => void end(1, reason);
  opening = openWorld({ say, fatal });
  const world = await unlessEnding(opening);
  const { env, childEnv, embedded } = world;
  await assertPortFree(env.PORT, env.HOST);
  if (!dev) await unlessEnding(ensureBuilt(say));
  const demo = env.DEMO ?? embedded;
  if (demo) {
    childEnv.DEMO = "1";
    const onStart = (child: Child) => {
      children.unshift(child);
      return child;
    };
    const feeds = startFeeds(world, (start) => onStart(keepRunning(start, say, fatal)));
    childEnv.DEMO_FEEDS = await unlessEnding(feeds);
    await unlessEnding(fillDemo(world, say, onStart));
  }
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

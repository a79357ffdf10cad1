// A worker that is killed while a receiver still thinks: the message comes again, under its old id.
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import { startReceiver } from "@/lib/webhooks/testing/receiver";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { programStart } from "@/scripts/launcher/children";

const url = await testDatabase();
const receiver = await startReceiver();
process.env.FETCH_ALLOW = receiver.host;
const { addEndpoint } = await import("@/lib/webhooks/endpoint-commands");
const { sendTest } = await import("@/lib/webhooks/delivery-commands");
const { listDeliveries } = await import("@/lib/webhooks/queries");

const workers: ChildProcess[] = [];
afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await receiver.close();
});

async function startWorker(): Promise<ChildProcess> {
  const { args } = programStart("worker", "worker/index.ts", process.env, /worker ready/);
  const worker = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  workers.push(worker);
  await new Promise<void>((resolve, reject) => {
    worker.stdout?.on("data", (chunk: Buffer) => chunk.includes("worker ready") && resolve());
    worker.once("exit", (code) => reject(new Error(`the worker ended with ${code}`)));
  });
  return worker;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 600 && !(await holds()); i++) await pause(100);
  expect(await holds()).toBe(true);
}

it("delivers at least once, whoever dies", async () => {
  const organisation = await makeOrganisation();
  const owner = await makeActor({ organisation });
  const input = { url: receiver.url, description: "", events: [] };
  const { id } = await addEndpoint(owner, organisation.id, input, new Date());
  receiver.answers(() => ({ status: 204, hang: true }));
  const first = await startWorker();
  await sendTest(owner, id, new Date());
  await until(() => receiver.received.length === 1);
  first.kill("SIGKILL");
  receiver.answers(() => ({ status: 204 }));
  await startWorker();
  const status = async () => (await listDeliveries(owner, id, {})).items[0]?.status;
  await until(async () => (await status()) === "delivered");
  const ids = receiver.received.map((each) => each.headers["webhook-id"]);
  expect(ids.length).toBeGreaterThanOrEqual(2);
  expect(new Set(ids).size).toBe(1);
}, 120_000);

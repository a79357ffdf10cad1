import { createServer, type Server } from "node:net";
import { afterAll, expect, it, vi } from "vitest";
import { testDatabase } from "@/prisma/testing/database";

const made = vi.hoisted(() => ({ options: {} as Record<string, unknown> }));
vi.mock("nodemailer", async (original) => {
  const real = await original<typeof import("nodemailer")>();
  return {
    ...real,
    createTransport: (options: Record<string, unknown>, defaults: object) => {
      made.options = options;
      // As asked for, a hundred times faster.
      const faster = Object.entries(options).map(([key, value]) => [
        key,
        typeof value === "number" ? value / 100 : value,
      ]);
      return real.createTransport(Object.fromEntries(faster), defaults);
    },
  };
});

const silent: Server = createServer(() => undefined);
await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
afterAll(() => void silent.close());
process.env.SMTP_URL = `smtp://127.0.0.1:${(silent.address() as { port: number }).port}`;

await testDatabase();
const { db } = await import("./db");
const { sendQueuedMail } = await import("./mail");

it("gives up on a mail server that says nothing, long before its transaction ends, and tries again later", async () => {
  const { id } = await db().outboxMail.create({
    data: {
      dedupeKey: "one",
      recipient: "ida@mill.test",
      subject: "News",
      text: "News",
      html: "<p>News</p>",
    },
  });
  const started = performance.now();
  await expect(sendQueuedMail(id, new Date(), async () => "")).rejects.toThrow(/greeting|timeout/i);
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(await db().outboxMail.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: "queued",
    attempts: 1,
  });
  for (const step of ["dnsTimeout", "connectionTimeout", "greetingTimeout", "socketTimeout"])
    expect(made.options[step], step).toBeLessThanOrEqual(15_000);
});

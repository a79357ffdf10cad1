// A program: what a bare loop hands over in a pool of nodemailer's, the same message each time. Told {url, file, to, count}
// by its parent, again and again.
import { readFileSync } from "node:fs";
import { createTransport } from "nodemailer";

type Order = { url: string; file: string; count: number };

/** As many as our own way has under way, so that the pool never waits. */
const AT_ONCE = 10;
let transport: ReturnType<typeof open> | undefined;
const open = (url: string) =>
  createTransport({ url, pool: true, maxConnections: 5, maxMessages: 1_000 } as { url: string; pool: true });

process.on("message", async ({ url, file, count }: Order) => {
  transport ??= open(url);
  const raw = readFileSync(file);
  let next = 0;
  const loop = async () => {
    for (let n = next++; n < count; n = next++)
      await transport?.sendMail({ raw, envelope: { from: "news@post.test", to: [`reader-${n}@post.test`] } });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, loop));
  process.send?.({ loaded: true });
});
process.on("disconnect", () => process.exit(0));
process.send?.({ loaded: true });

// A program: a mail server that takes all it is given and counts it by recipient, in a process of its own as real ones
// are. Tells its parent its port, each letter as it is accepted (when it wants to know), and all counts when asked.
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

const counts = new Map<string, number>();
let taken = 0;
/** The parent hears of the letter by which so many have been accepted, before whoever sent it does. */
let hearAt = Number.POSITIVE_INFINITY;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  disableReverseLookup: true,
  maxClients: 1_000,
  onData: (stream, { envelope }, done) => {
    stream.resume();
    stream.on("end", () => {
      for (const { address } of envelope.rcptTo) counts.set(address, (counts.get(address) ?? 0) + 1);
      taken++;
      if (taken < hearAt) return done();
      hearAt = Number.POSITIVE_INFINITY;
      process.send?.({ heard: taken }, () => done());
    });
  },
});
server.on("error", () => undefined);
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.server.address() as AddressInfo).port }));

process.on("message", (message: { hearAt?: number; tell?: boolean; forget?: boolean }) => {
  if (message.hearAt) hearAt = message.hearAt;
  if (message.forget) {
    counts.clear();
    taken = 0;
  }
  if (message.tell) process.send?.({ counts: [...counts] });
});
process.on("disconnect", () => process.exit(0));

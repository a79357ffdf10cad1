// A mail server that takes what it is told to take. For tests.
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

export type Taken = { from: string; to: string; raw: Buffer };

/** What is answered in place of yes: "550 5.1.1 no such user", or the connection is cut. */
export type Refusal = string | "cut";
export type Step = "mail" | "rcpt" | "data";

const failure = (refusal: Refusal) =>
  Object.assign(new Error(refusal.slice(4)), { responseCode: Number(refusal.slice(0, 3)) });

/**
 * @param refusalOf asked at each step of each letter; null: yes. At `data` the whole letter is there already, and is
 * kept in `taken` although the connection is cut: as a server does that dies before it has answered.
 */
export async function startMailServer(refusalOf: (step: Step, to: string) => Refusal | null = () => null) {
  const taken: Taken[] = [];
  const cut = (session: SMTPServerSession) => {
    for (const each of server.connections as Set<{
      session: SMTPServerSession;
      _socket: { destroy(): void };
    }>)
      if (each.session.id === session.id) each._socket.destroy();
  };
  const answer = (
    step: Step,
    to: string,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ) => {
    const refusal = refusalOf(step, to);
    if (refusal === "cut") cut(session);
    else done(refusal ? failure(refusal) : null);
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    onMailFrom: ({ address }, session, done) => answer("mail", address, session, done),
    onRcptTo: ({ address }, session, done) => answer("rcpt", address, session, done),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const to = rcptTo[0]?.address ?? "";
        const refusal = refusalOf("data", to);
        if (!refusal || refusal === "cut")
          taken.push({ from: mailFrom ? mailFrom.address : "", to, raw: Buffer.concat(chunks) });
        if (refusal === "cut") cut(session);
        else done(refusal ? failure(refusal) : null);
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    taken,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

import { createSocket } from "node:dgram";
import type { AddressInfo } from "node:net";

/** What a name answers: TXT records (each in its strings), no such name, a broken server, or silence. */
export type Answers = Map<string, string[][] | "nxdomain" | "servfail" | "silence">;

function nameIn(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("ascii", at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join(".").toLowerCase(), end: at + 5 };
}

function record(strings: string[]): Buffer {
  const data = Buffer.concat(
    strings.map((each) => Buffer.concat([Buffer.from([each.length]), Buffer.from(each)])),
  );
  const head = Buffer.from([0xc0, 0x0c, 0, 16, 0, 1, 0, 0, 0, 1, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

/** A name server on a port of its own that answers TXT questions over UDP (RFC 1035). */
export async function nameServer(answers: Answers): Promise<{ address: string; close: () => Promise<void> }> {
  const socket = createSocket("udp4");
  socket.on("message", (query, from) => {
    const { name, end } = nameIn(query);
    const answer = answers.get(name) ?? "nxdomain";
    if (answer === "silence") return;
    const records = typeof answer === "string" ? [] : answer.map(record);
    const code = answer === "nxdomain" ? 3 : answer === "servfail" ? 2 : 0;
    const head = Buffer.from([0, 0, 0x84, 0x80 | code, 0, 1, 0, records.length, 0, 0, 0, 0]);
    query.copy(head, 0, 0, 2);
    socket.send(Buffer.concat([head, query.subarray(12, end), ...records]), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  const { port } = socket.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

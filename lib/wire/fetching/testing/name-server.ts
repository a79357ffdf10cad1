import { createSocket } from "node:dgram";

/** What a name server says of a name: addresses (IPv4), or null for "the server failed". */
export type NameAnswer = string[] | null;

const A = 1;
const SERVFAIL = 2;
const NXDOMAIN = 3;

function questionOf(message: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.subarray(at + 1, at + 1 + length).toString("latin1"));
    at += length + 1;
  }
  return { name: labels.join(".").toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

function record(address: string): Buffer {
  const head = Buffer.from([0xc0, 0x0c, 0, A, 0, 1, 0, 0, 0, 0, 0, 4]);
  return Buffer.concat([head, Buffer.from(address.split(".").map(Number))]);
}

/**
 * A name server on loopback (RFC 1035) that knows what `answer` says; undefined is "there is no such name".
 * @returns its address for FETCH_DNS, and every name it was asked for.
 */
export async function startNameServer(answer: (name: string) => NameAnswer | undefined) {
  const asked: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (message, peer) => {
    const { name, type, end } = questionOf(message);
    const found = type === A ? answer(name) : answer(name) && [];
    asked.push(name);
    const header = Buffer.from(message.subarray(0, 12));
    header[2] = 0x84;
    header[3] = found === null ? SERVFAIL : found === undefined ? NXDOMAIN : 0;
    header.writeUInt16BE(found?.length ?? 0, 6);
    header.writeUInt32BE(0, 8);
    const reply = Buffer.concat([header, message.subarray(12, end), ...(found ?? []).map(record)]);
    socket.send(reply, peer.port, peer.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return { address: `127.0.0.1:${socket.address().port}`, asked, close: () => socket.close() };
}

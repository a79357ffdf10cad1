// Loaded into a process before anything else (node --import): writes down every address that a TCP connection is tried
// to, below all of our own checks. CONNECT_LOG names the file.
import { appendFileSync } from "node:fs";
import net from "node:net";

const file = process.env.CONNECT_LOG ?? "";
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  this.on("connectionAttempt", (ip: string, port: number) => {
    if (file && port) appendFileSync(file, `${ip} ${port}\n`);
  });
  return Reflect.apply(connect, this, args) as net.Socket;
} as typeof connect;

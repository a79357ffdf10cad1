// A small IMAP server with one mailbox, as far as a client needs that reads and marks mails (RFC 3501). For tests.

import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";

export type Kept = { uid: number; source: Buffer; flags: Set<string>; broken?: boolean };

const CRLF = "\r\n";

/** Words of a command: atoms, quoted strings and lists in parentheses as they are written. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"\\]|\\.)*)"|\([^)]*\)|\S+/g)].map(([word, quoted]) =>
    quoted === undefined ? word : quoted.replace(/\\(.)/g, "$1"),
  );

export class ImapServer {
  readonly mails: Kept[] = [];
  /** Every command as it was sent, logins without what follows. */
  readonly commands: string[] = [];
  #server = createServer((socket) => this.#talk(socket));
  #sockets = new Set<Socket>();
  constructor(readonly login: { user: string; pass: string }) {}

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return (this.#server.address() as AddressInfo).port;
  }
  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
  add(source: Buffer, more: Partial<Kept> = {}): Kept {
    const kept = { uid: this.mails.length + 1, source, flags: new Set<string>(), ...more };
    this.mails.push(kept);
    return kept;
  }

  #talk(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => undefined);
    socket.write(`* OK ready${CRLF}`);
    let waiting = "";
    socket.on("data", (data) => {
      const lines = (waiting + data.toString("latin1")).split(CRLF);
      waiting = lines.pop() ?? "";
      for (const line of lines) this.#answer(socket, wordsOf(line));
    });
  }

  #answer(socket: Socket, [tag = "*", name = "", ...words]: string[]): void {
    const verb = name.toUpperCase() === "UID" ? `UID ${words.shift()?.toUpperCase()}` : name.toUpperCase();
    this.commands.push([verb, ...(verb === "LOGIN" ? [] : words)].join(" "));
    const say = (line: string) => socket.write(`* ${line}${CRLF}`);
    const end = (line = "OK done") => socket.write(`${tag} ${line}${CRLF}`);
    const [first = "", second = ""] = words;
    if (verb === "CAPABILITY") say("CAPABILITY IMAP4rev1");
    if (verb === "LOGIN" && (first !== this.login.user || second !== this.login.pass))
      return void end("NO [AUTHENTICATIONFAILED] no");
    if (verb === "LIST") say(`LIST () "/" ${second}`);
    if (verb === "SELECT") {
      if (first !== "INBOX") return void end("NO [NONEXISTENT] no such folder");
      say(`${this.mails.length} EXISTS`);
      say("OK [PERMANENTFLAGS (\\Seen \\Flagged \\*)] flags");
      say("OK [UIDVALIDITY 1] valid");
    }
    if (verb === "UID SEARCH")
      say(
        ["SEARCH", ...this.mails.filter(({ flags }) => !flags.has("\\Seen")).map(({ uid }) => uid)].join(" "),
      );
    if (verb === "UID FETCH") {
      const mail = this.mails.find(({ uid }) => uid === Number(first));
      if (mail?.broken) return void end("NO [SERVERBUG] cannot read it");
      const [, start = "0", most = "0"] = /BODY\.PEEK\[\]<(\d+)\.(\d+)>/.exec(words.join(" ")) ?? [];
      if (mail) {
        const part = mail.source.subarray(Number(start), Number(start) + Number(most));
        socket.write(`* ${mail.uid} FETCH (UID ${mail.uid} BODY[]<${start}> {${part.length}}${CRLF}`);
        socket.write(part);
        socket.write(`)${CRLF}`);
      }
    }
    if (verb === "UID STORE")
      for (const flag of words.join(" ").match(/\\\w+/g) ?? [])
        this.mails.find(({ uid }) => uid === Number(first))?.flags.add(flag);
    if (verb === "LOGOUT") say("BYE");
    end();
    if (verb === "LOGOUT") socket.end();
  }
}

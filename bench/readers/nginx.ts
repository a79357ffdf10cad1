// A plain nginx that serves the same bytes, compressed beforehand: what everything here is a ratio of.
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../scripts/launcher/postgres";

/** An answer as a server gave it: path with its query, and the bytes as they went over the line. */
export type Page = { path: string; type: string; encoding: string; bytes: Buffer };

const config = (folder: string, port: number, locations: string) => `
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
daemon off;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=1000;
  types { }
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((each) => `${each}_temp_path ${folder}/${each};`).join("\n  ")}
  server { listen 127.0.0.1:${port}; ${locations} }
}
`;

/** Starts it; `stop` ends it. `addresses` of the pages are in their order, whatever paths they had. */
export async function startNginx(pages: Page[]) {
  const folder = mkdtempSync(path.join(tmpdir(), "nginx-"));
  // Started by root, its workers are somebody else.
  chmodSync(folder, 0o755);
  mkdirSync(path.join(folder, "pages"));
  const locations = pages.map(({ type, encoding, bytes }, i) => {
    const file = path.join(folder, "pages", String(i));
    writeFileSync(file, bytes);
    return `location = /${i} { alias ${file}; default_type "${type}"; add_header Content-Encoding ${encoding}; add_header Vary Accept-Encoding; }`;
  });
  const port = await freePort();
  const file = path.join(folder, "nginx.conf");
  writeFileSync(file, config(folder, port, locations.join("\n")));
  const child = spawn("nginx", ["-c", file, "-p", folder, "-e", path.join(folder, "error.log")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    child.once("error", () => reject(new Error("nginx is needed: apt-get install nginx-light")));
    child.once("spawn", resolve);
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 50; i++) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      break;
    await pause(100);
  }
  return {
    addresses: pages.map((_, i) => `${origin}/${i}`),
    pid: child.pid as number,
    stop: () => child.kill("SIGTERM"),
  };
}

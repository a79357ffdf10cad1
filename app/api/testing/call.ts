// Calls the API's route handlers as Next would, for tests: finds the route file of a path and runs its method.
import { readdirSync } from "node:fs";
import path from "node:path";
import { createToken } from "@/lib/accounts/tokens";
import { type Actor, SYSTEM } from "@/lib/auth/actor";

const root = path.join(process.cwd(), "app/api/v1");

/** Folders of all route files below app/api/v1, such as `releases/[id]/submit`. */
export const routeFolders = (): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === "route.ts")
    .map((entry) => path.relative(root, entry.parentPath))
    .sort();

function paramsOf(folder: string, parts: string[]): Record<string, string> | null {
  const names = folder.split("/");
  if (names.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [i, name] of names.entries()) {
    const dynamic = /^\[(\w+)\]$/.exec(name)?.[1];
    if (dynamic) params[dynamic] = parts[i] as string;
    else if (name !== parts[i]) return null;
  }
  return params;
}

type Route = Record<string, (request: Request, context: { params: Promise<unknown> }) => Promise<Response>>;

export type Ask = {
  token?: string | undefined;
  body?: unknown;
  /** A body as it is, such as multipart; its type stands in `headers`. */
  raw?: Uint8Array<ArrayBuffer>;
  ifMatch?: string;
  headers?: Record<string, string>;
};

/** What came back; `body` is parsed when there is one. */
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field, and by matchers
export type Told = { status: number; headers: Headers; etag: string; body: Record<string, any> };

export async function call(method: string, target: string, ask: Ask = {}): Promise<Told> {
  const url = new URL(`http://127.0.0.1/api/v1${target}`);
  const parts = url.pathname.slice("/api/v1/".length).split("/");
  // A name in full goes before a parameter, as in Next.
  const folders = routeFolders().sort((a, b) => a.split("[").length - b.split("[").length);
  const folder = folders.find((each) => paramsOf(each, parts)) ?? "[[...unknown]]";
  const route = (await import(path.join(root, folder, "route.ts"))) as Route;
  const text = ask.body === undefined || typeof ask.body === "string" ? ask.body : JSON.stringify(ask.body);
  const request = new Request(url, {
    method,
    headers: {
      ...(text === undefined ? {} : { "content-type": "application/json" }),
      ...(ask.token ? { authorization: `Bearer ${ask.token}` } : {}),
      ...(ask.ifMatch ? { "if-match": ask.ifMatch } : {}),
      ...ask.headers,
    },
    ...(text === undefined ? {} : { body: text as string }),
    ...(ask.raw ? { body: ask.raw } : {}),
  });
  const handler = route[method];
  if (!handler) throw new Error(`${folder} has no ${method}`);
  const response = await handler(request, { params: Promise.resolve(paramsOf(folder, parts) ?? {}) });
  const answer = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    etag: response.headers.get("etag") ?? "",
    body: answer ? JSON.parse(answer) : {},
  };
}

/** A token of a person's, bound to an organisation by slug when one is given. */
export const tokenOf = (actor: Actor, organisation?: string): Promise<string> =>
  createToken(
    SYSTEM,
    { email: actor.email, name: "test", ...(organisation ? { organisation } : {}) },
    new Date(),
  );

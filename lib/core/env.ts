import { z } from "zod";
import { edgesOf } from "./edge/address.ts";
import { returnFields } from "./returns-env.ts";
import { DKIM, sendingFields } from "./sending-env.ts";

const port = z
  .string()
  .regex(/^\d{1,5}$/, "must be a number from 1 to 65535")
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65535, "must be a number from 1 to 65535");
const flag = z.enum(["0", "1", "true", "false"]).transform((value) => value === "1" || value === "true");
const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be a URL starting with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  });

const isOrigin = (value: string) => {
  if (!URL.canParse(value)) return true;
  const { origin, href } = new URL(value);
  return href === `${origin}/` && !/[?#]/.test(value);
};

/** Settings of parts that are still to come: taken without effect, and said so at start (`remarks`). */
const IDLE = /^OIDC_\w+$/;

/** An object store needs all of these. */
const S3 = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

/** Entries between commas. */
const list = (value: string) =>
  value
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);

const fields = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  PORT: port.default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  PUBLIC_URL: url("http:", "https:")
    .refine(isOrigin, "must be an origin alone, such as https://news.example: no path, query or user")
    .optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: url("postgres:", "postgresql:").optional(),
  AUTH_SECRET: z.string().min(32, "must be at least 32 characters").optional(),
  SMTP_URL: url("smtp:", "smtps:").optional(),
  MAIL_FROM: z.string().min(3).default("Dateline <newsroom@localhost>"),
  ...returnFields,
  ...sendingFields,
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  /** Where the edge is told what to drop; without it, answers are written for caches that cannot be told. */
  /** The caches in front of us that are told of changes (lib/core/edge/address.ts). */
  EDGE_PURGE_URL: z
    .string()
    .refine(
      (value) => edgesOf(value) !== null,
      "must be http(s)://HOST[:PORT]/PATH, fastly://TOKEN@SERVICE or cloudflare://TOKEN@ZONE; several between commas, each once",
    )
    .optional(),
  /** What a reader's search may take; then it answers with what it has found. */
  SEARCH_PATIENCE_MS: z
    .string()
    .regex(/^\d{2,5}$/, "must be milliseconds from 10 to 99999")
    .transform(Number)
    .default(100),
  /** What /metrics asks for; without it, only this machine is answered. */
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/, "must be at least 16 characters of ASCII, without spaces")
    .optional(),
  DEMO: flag.optional(),
  /** host:port of the demo's feed server: *.demo.test is fetched from there, and from nowhere else. */
  DEMO_FEEDS: z
    .string()
    .regex(/^127\.0\.0\.1:\d+$/, "must be 127.0.0.1:port")
    .optional(),
  /** host:port pairs exempt from the refusal of private addresses; for tests and intranet feeds. */
  FETCH_ALLOW: z.string().default("").transform(list),
  /** Name servers for what strangers name, in place of the system's: address or address:port, between commas. */
  FETCH_DNS: z
    .string()
    .default("")
    .transform(list)
    .refine(
      (servers) => servers.every((each) => /^[\d.]+(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/i.test(each)),
      {
        message: "must be addresses of name servers, such as 9.9.9.9 or [2620:fe::fe]:53",
      },
    ),
  S3_ENDPOINT: url("http:", "https:").optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be the name of a bucket")
    .optional(),
  S3_REGION: z.string().min(1).default("us-east-1"),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
});

// Half a store would be none at all, and files would go to the disk without anybody noticing; with half of what a
// signature needs, mail would leave without one.
const schema = fields.superRefine((values, { addIssue }) => {
  for (const together of [S3, DKIM]) {
    const absent = together.filter((name) => values[name] === undefined);
    if (absent.length === together.length) continue;
    for (const name of absent)
      addIssue({
        code: "custom",
        path: [name],
        message: `is needed together with ${together.filter((each) => each !== name).join(", ")}`,
      });
  }
});

export type Env = z.infer<typeof schema>;

/** Thrown when the environment is wrong; its message names every variable at fault, one a line. */
export class EnvError extends Error {
  override name = "EnvError";
}

/**
 * Parses the environment. Empty values count as absent.
 * @throws EnvError naming each wrong variable and what it should be.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new EnvError(`Wrong environment. ${lines.join("\n")}`);
}

/** What an operator should know about a valid environment, one sentence a line. */
export function remarks(source: Record<string, string | undefined>): string[] {
  const idle = Object.keys(source).filter((variable) => source[variable] && IDLE.test(variable));
  const lines = idle.map((variable) => `${variable}: has no effect in this version.`);
  const { NODE_ENV, DATABASE_URL, PUBLIC_URL } = source;
  if (NODE_ENV === "production" && DATABASE_URL && !PUBLIC_URL)
    lines.push(
      "PUBLIC_URL: is not set; mails, feeds and sitemaps will name http://127.0.0.1, and cookies are not Secure.",
    );
  return lines;
}

let parsed: Env | undefined;

/** The environment of this process, parsed once. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Whether a cache stands before us that is told of every change. */
export const hasEdge = (): boolean => env().EDGE_PURGE_URL !== undefined;

/** The origin readers and mails link to, without a trailing slash. */
export function publicUrl(): string {
  const { PUBLIC_URL, PORT } = env();
  return (PUBLIC_URL ?? `http://127.0.0.1:${PORT}`).replace(/\/+$/, "");
}

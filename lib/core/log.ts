import pino from "pino";

/** Structured log on standard output. Secrets are redacted before they reach it. */
export const log = pino({
  // Read directly: the log must work before, and while, the environment is found to be wrong.
  level: process.env.LOG_LEVEL || (process.env.NODE_ENV === "test" ? "silent" : "info"),
  base: null,
  redact: {
    paths: ["password", "token", "secret", "authorization", "cookie"].flatMap((name) => [name, `*.${name}`]),
    censor: "[redacted]",
  },
});

import pino from "pino";
import { env } from "./env";

/** Structured log on standard output. Secrets and addresses are redacted before they reach it. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? (env().NODE_ENV === "test" ? "silent" : "info"),
  base: null,
  redact: {
    paths: [
      "password",
      "token",
      "secret",
      "authorization",
      "cookie",
      "*.password",
      "*.token",
      "*.secret",
      "*.authorization",
      "*.cookie",
    ],
    censor: "[redacted]",
  },
});

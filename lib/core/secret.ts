import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 bits from the system, URL-safe. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored instead of a secret of 256 bits: its SHA-256 in hex (no salt is needed at that entropy). */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

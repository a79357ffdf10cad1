import "server-only";
import { randomBytes } from "node:crypto";

/** A new name of a file in its addresses: 128 bits that nobody guesses, 32 hexadecimal digits. */
export const newKey = (): string => randomBytes(16).toString("hex");

/** Where the file lies as it was sent: never served as a picture, and as a document only once it was checked. */
export const originalOf = (key: string): string => `originals/${key}`;

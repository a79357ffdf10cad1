// Small files of DATA_DIR that must be whole or absent, whatever happens while they are written.
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";

/** Writes a file aside and renames it: no reader ever meets half of it. Readable by its owner alone. */
export function writeWhole(file: string, text: string): void {
  const aside = `${file}.${process.pid}.part`;
  try {
    const handle = openSync(aside, "w", 0o600);
    try {
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** The text of a kept file, trimmed; made with `text()` when there is none. */
export function keptText(file: string, text: () => string): string {
  if (!existsSync(file)) writeWhole(file, text());
  return readFileSync(file, "utf8").trim();
}

/** A kept secret. @throws Error when the file has become shorter than 32 characters. */
export function keptSecret(file: string, text: () => string): string {
  const secret = keptText(file, text);
  if (secret.length < 32)
    throw new Error(
      `DATA_DIR: ${file} holds less than 32 characters and cannot be trusted; put it back from a backup, or remove it.`,
    );
  return secret;
}

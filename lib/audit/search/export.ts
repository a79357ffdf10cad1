import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { transaction } from "@/lib/core/db";
import { forbidden } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { record } from "../commands";
import { mayKeepLog } from "../policy";
import type { LogFilter } from "./filter";
import { type LogRow, logRows } from "./rows";

const BATCH = 2_000;
const COLUMNS = [
  "at",
  "actorName",
  "actorKind",
  "verb",
  "subjectType",
  "subjectName",
  "organisationId",
  "before",
  "after",
  "data",
  "actorId",
  "subjectId",
  "id",
  "position",
  "hash",
] as const;

export type ExportFormat = "ndjson" | "csv";

/**
 * A cell of a CSV (RFC 4180). What a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text =
    value instanceof Date
      ? value.toISOString()
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csvLine = (row: LogRow) => `${COLUMNS.map((name) => csvCell(row[name])).join(",")}\r\n`;

/** An event as a line of its own; `words` after the hash before it, hashed by SHA-256, is `hash`. */
const jsonLine = ({ seq: _, position, ...row }: LogRow) =>
  `${JSON.stringify({ position: position === null ? null : Number(position), ...row })}\n`;

/** The log as text, newest first, in pieces of some hundred kilobytes. */
export async function* exportLog(
  actor: Actor,
  order: { filter: LogFilter; zone: string; format: ExportFormat },
): AsyncGenerator<string> {
  if (order.format === "csv") yield `${COLUMNS.join(",")}\r\n`;
  let after: { at: Date; seq: bigint } | null = null;
  for (;;) {
    const rows: LogRow[] = await logRows(actor, { ...order, after, limit: BATCH, withWords: true });
    if (rows.length) yield rows.map(order.format === "csv" ? csvLine : jsonLine).join("");
    after = rows.at(-1) ?? null;
    if (!after || rows.length < BATCH) return;
  }
}

/** Begins an export and writes into the log that it was made, and of what. @throws DomainError forbidden. */
export async function beginExport(
  actor: Actor,
  order: { filter: LogFilter; format: ExportFormat },
  now: Date,
): Promise<void> {
  if (!mayKeepLog(actor)) throw forbidden("Only administrators may export the log.");
  await transaction((tx) =>
    record(tx, actor, "log.export", { type: "log", id: newId(), name: "Audit log" }, now, { data: order }),
  );
}

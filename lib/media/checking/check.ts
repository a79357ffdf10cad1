import "server-only";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { record } from "@/lib/audit/commands";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { fetchTo, putFile, remove } from "@/lib/core/storage";
import { originalOf } from "../key";
import { type Inspection, InspectionBroken, inspect } from "./inspection";
import type { Verdict } from "./verdict";

type Upload = { id: string; key: string; filename: string; organisationId: string };

const GIVEN_UP: Verdict = {
  kind: "refused",
  refusal: "The file could not be checked. Export it again and upload that.",
};

/** What the row says of a file that was checked. */
function findings(verdict: Verdict) {
  if (verdict.kind === "refused") return { status: "refused", refusal: verdict.refusal };
  if (verdict.kind === "document")
    return { status: "ready", kind: "document", contentType: verdict.contentType, pages: verdict.pages };
  const { contentType, width, height, files } = verdict;
  const widths = [...new Set(files.map((each) => each.width))].sort((a, b) => a - b);
  return { status: "ready", kind: "image", contentType, width, height, widths };
}

async function settle(upload: Upload, verdict: Verdict, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.media.updateMany({
      where: { id: upload.id, status: "checking" },
      data: findings(verdict),
    });
    if (count === 0) return;
    const { id, filename: name, organisationId } = upload;
    const refusal = verdict.kind === "refused" ? verdict.refusal : null;
    await record(
      tx,
      SYSTEM,
      refusal ? "media.refuse" : "media.accept",
      { type: "media", id, name, organisationId },
      now,
      refusal ? { data: { refusal } } : {},
    );
  });
}

async function inspected(upload: Upload, folder: string, last: boolean): Promise<Verdict> {
  const file = path.join(folder, "original");
  if (!(await fetchTo(originalOf(upload.key), file))) return GIVEN_UP;
  const { verdict } = await inspect(file, folder).catch((error: unknown): Inspection => {
    if (!(error instanceof InspectionBroken) || !last) throw error;
    log.warn({ upload: upload.id, reason: error.message }, "an upload could not be checked");
    return { verdict: GIVEN_UP, peakBytes: 0 };
  });
  if (verdict.kind === "image")
    for (const { name } of verdict.files) await putFile(`${upload.key}/${name}`, path.join(folder, name));
  return verdict;
}

/**
 * Checks an upload and makes what readers will get of it. Every step may be cut off and done again: files have the
 * same names each time, and only the row, at the end, says that they count. What was sent is kept out of sight, so
 * that the organisation can have it back; of what is refused nothing is kept.
 * @param last whether nobody will try again: what cannot be checked is then refused
 */
export async function checkUpload(id: string, now: Date, last = true): Promise<void> {
  const upload = await db().media.findFirst({
    where: { id, status: "checking" },
    select: { id: true, key: true, filename: true, organisationId: true },
  });
  if (!upload) return;
  const folder = await mkdtemp(path.join(tmpdir(), "dateline-check-"));
  try {
    const verdict = await inspected(upload, folder, last);
    await settle(upload, verdict, now);
    if (verdict.kind === "refused") await remove(originalOf(upload.key));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { record } from "@/lib/audit/commands";
import { type Actor, membershipOf } from "@/lib/auth/actor";
import { type Tx, transaction } from "@/lib/core/db";
import { conflict, DomainError, forbidden, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { enqueue } from "@/lib/core/jobs";
import { takePoint } from "@/lib/core/rate-limit";
import { put, putFile } from "@/lib/core/storage";
import { newKey, originalOf } from "./key";
import { mayUpload } from "./policy";
import { uploadsByIds } from "./queries";
import { UPLOAD_MAX_BYTES, type UploadView } from "./schema";

/** What one organisation may keep, in bytes (20 GB). */
const LIBRARY_MAX_BYTES = 20 * 1024 ** 3;

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

/**
 * Whose library it is and whether this actor may add to it.
 * @param announced bytes of a file that will lie here in pieces before it is whole
 * @throws DomainError not_found, forbidden, rate_limited
 */
export async function openLibrary(actor: Actor, organisationId: string, announced = 0): Promise<void> {
  if (!membershipOf(actor, organisationId)) throw notFound("The organisation");
  if (!mayUpload(actor, organisationId))
    throw forbidden("Confirm your email address first: the link is in your inbox.");
  await takePoint("upload", actor.userId ?? "");
  await takePoint("upload-organisation", organisationId);
  if (announced) await takePoint("upload-megabytes", organisationId, Math.ceil(announced / 1024 / 1024));
}

/** The size of a file to come, checked before it is taken. @throws DomainError invalid, too_large */
export function assertSize(bytes: number): void {
  if (bytes === 0) throw new DomainError("invalid", "The file is empty.");
  if (bytes > UPLOAD_MAX_BYTES)
    throw new DomainError(
      "too_large",
      `The file has ${megabytes(bytes)} MB; ${megabytes(UPLOAD_MAX_BYTES)} MB are the most we take.`,
    );
}

/** A name for people, without folders and control characters. */
export function plainFilename(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last.replace(/[\p{C}\u2028\u2029]/gu, "").trim();
  return [...(plain || "file")].slice(0, 200).join("");
}

async function hashOf(source: Uint8Array | string): Promise<string> {
  const hash = createHash("sha256");
  if (typeof source !== "string") return hash.update(source).digest("hex");
  for await (const chunk of createReadStream(source)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** The same bytes that the organisation has already; a file refused earlier makes room for another try. */
async function sameFile(tx: Tx, organisationId: string, sha256: string): Promise<string | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${organisationId}:${sha256}`}, 0))`;
  await tx.media.deleteMany({ where: { organisationId, sha256, status: "refused" } });
  const found = await tx.media.findFirst({ where: { organisationId, sha256 }, select: { id: true } });
  return found?.id ?? null;
}

async function assertRoom(tx: Tx, organisationId: string, bytes: number): Promise<void> {
  const [kept] = await tx.$queryRaw<{ bytes: number }[]>`
    select coalesce(sum(bytes), 0)::float8 as bytes from media where organisation_id = ${organisationId}::uuid`;
  if ((kept?.bytes ?? 0) + bytes > LIBRARY_MAX_BYTES)
    throw conflict("Your library is full (20 GB): remove files you no longer need.");
}

/**
 * Takes a file into the organisation's library, unseen until the worker has checked it. The same bytes again give the
 * upload that is there already. Callers have asked `openLibrary`, which counts.
 * @param source the bytes, or the path of a local file, which is left where it is
 * @throws DomainError not_found, forbidden, invalid (empty), too_large, conflict (library full)
 */
export async function receiveUpload(
  actor: Actor,
  { organisationId, filename }: { organisationId: string; filename: string },
  source: Uint8Array | string,
  now: Date,
): Promise<UploadView> {
  if (!membershipOf(actor, organisationId)) throw notFound("The organisation");
  if (!mayUpload(actor, organisationId))
    throw forbidden("Confirm your email address first: the link is in your inbox.");
  const bytes = typeof source === "string" ? (await stat(source)).size : source.byteLength;
  assertSize(bytes);
  const sha256 = await hashOf(source);
  const [id, key] = [newId(), newKey()];
  // Stored before the row: a row always has its file. Without its row a file is tended away (lib/media/tend.ts).
  if (typeof source === "string") await putFile(originalOf(key), source);
  else await put(originalOf(key), source);
  const name = plainFilename(filename);
  const kept = await transaction(async (tx) => {
    const same = await sameFile(tx, organisationId, sha256);
    if (same) {
      await enqueue(tx, "media-discard", { key });
      return same;
    }
    await assertRoom(tx, organisationId, bytes);
    await tx.media.create({
      data: {
        id,
        organisationId,
        uploadedById: actor.userId ?? "",
        key,
        filename: name,
        contentType: "application/octet-stream",
        bytes,
        sha256,
        createdAt: now,
      },
    });
    await record(tx, actor, "media.upload", { type: "media", id, name, organisationId }, now, {
      data: { bytes, sha256 },
    });
    await enqueue(tx, "media-check", { id }, { key: `media-check:${id}`, maxAttempts: 3 });
    return id;
  });
  const [view] = await uploadsByIds(actor, [kept]);
  if (!view) throw notFound("The upload");
  return view;
}

import "server-only";
import { createHash } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DomainError } from "@/lib/core/errors";
import { assertSize } from "@/lib/media/receive";
import { UPLOAD_MAX_BYTES } from "@/lib/media/schema";
import { boundaryOf, multipart } from "./multipart";

const FIELD_MAX_BYTES = 10_000;

/** @property sha256 of the bytes, in hexadecimal. */
export type Uploaded = { file: string; filename: string; sha256: string; fields: Record<string, string> };

const issue = (path: string, message: string) =>
  new DomainError("invalid", "Some fields need attention.", { issues: [{ path, message }] });

async function read(request: Request, file: string): Promise<Uploaded> {
  const boundary = boundaryOf(request.headers.get("content-type"));
  const fields: Record<string, string> = {};
  const out = await open(file, "w");
  let filename: string | null = null;
  let field = "";
  let size = 0;
  const hash = createHash("sha256");
  try {
    for await (const piece of multipart((request.body ?? []) as AsyncIterable<Uint8Array>, boundary)) {
      if ("head" in piece) {
        field = piece.head.name;
        if (field !== "file" && field in fields) throw issue(field, "is there twice.");
        if (field === "file" && filename !== null) throw issue("file", "Send one file at a time.");
        if (field === "file") filename = piece.head.filename ?? "";
        else fields[field] = "";
      } else if (field === "file") {
        size += piece.data.length;
        if (size > UPLOAD_MAX_BYTES) assertSize(size);
        hash.update(piece.data);
        await out.appendFile(piece.data);
      } else {
        fields[field] += piece.data.toString("latin1");
        if ((fields[field]?.length ?? 0) > FIELD_MAX_BYTES) throw issue(field, "is too long.");
      }
    }
  } finally {
    await out.close();
  }
  if (filename === null) throw issue("file", "Send the file in a field of this name.");
  // Put together as bytes first: a character may have come in two pieces.
  for (const [name, value] of Object.entries(fields))
    fields[name] = Buffer.from(value, "latin1").toString("utf8");
  return { file, filename, sha256: hash.digest("hex"), fields };
}

/**
 * Takes a multipart body with one file, in a field “file”, to the disk and hands it on; afterwards it is gone.
 * @throws DomainError unsupported, malformed, invalid, too_large (also when the announced length is)
 */
export async function withUploadedFile<T>(
  request: Request,
  work: (uploaded: Uploaded) => Promise<T>,
): Promise<T> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  // Other fields and boundaries come on top of the file.
  if (announced > UPLOAD_MAX_BYTES + 256 * 1024) assertSize(announced);
  const folder = await mkdtemp(path.join(tmpdir(), "dateline-api-"));
  try {
    return await work(await read(request, path.join(folder, "file")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { Server, type Upload } from "@tus/server";
import type { Actor } from "@/lib/auth/actor";
import { membershipOf } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { newPartialId, partialUploads, withPartialFile } from "@/lib/media/partial-uploads";
import { assertSize, openLibrary, plainFilename, receiveUpload } from "@/lib/media/receive";
import { UPLOAD_MAX_BYTES } from "@/lib/media/schema";

/** Who asks for which upload, for the protocol's hooks; and which uploads have been taken meanwhile. */
export type Asking = { actor: Actor; id: string | undefined; taken: string[] };
export const asking = new AsyncLocalStorage<Asking>();

const asked = (): Asking => {
  const found = asking.getStore();
  if (!found) throw new Error("an upload without its actor");
  return found;
};

/** Whether this actor may go on with an upload: their own, for an organisation they still belong to. */
export const isOwn = (actor: Actor, upload: Upload): boolean =>
  upload.metadata?.userId === actor.userId &&
  Boolean(membershipOf(actor, upload.metadata?.organisationId ?? ""));

/** A finished upload goes into the library; done again, it gives the same. @returns the id it has there */
export async function take(upload: Upload): Promise<string> {
  const { actor, taken } = asked();
  const { organisationId = "", filename = "" } = upload.metadata ?? {};
  const { id } = await withPartialFile(upload, (file) =>
    receiveUpload(actor, { organisationId: organisationId ?? "", filename: filename ?? "" }, file, now()),
  );
  taken.push(upload.id);
  return id;
}

async function open(): Promise<Server> {
  return new Server({
    path: "/api/uploads",
    datastore: await partialUploads(),
    relativeLocation: true,
    maxSize: UPLOAD_MAX_BYTES,
    // No other site's page may send or read anything here.
    allowedOrigins: [],
    namingFunction: newPartialId,
    // The one that was found to be theirs: the protocol would read another out of the query.
    getFileIdFromRequest: () => asked().id,
    onUploadCreate: async (_request, upload) => {
      const { actor } = asked();
      const { organisationId, filename } = upload.metadata ?? {};
      if (upload.size !== undefined) assertSize(upload.size);
      // A size told later may be the largest.
      await openLibrary(actor, organisationId ?? "", upload.size ?? UPLOAD_MAX_BYTES);
      // Whose it is says the session, whatever else the client has named.
      return {
        metadata: {
          organisationId: organisationId ?? "",
          filename: plainFilename(filename ?? ""),
          userId: actor.userId,
        },
      };
    },
    onUploadFinish: async (_request, upload) => ({ headers: { "X-Media-Id": await take(upload) } }),
    onResponseError: (_request, error) => {
      if (error instanceof DomainError) return { status_code: error.status, body: `${error.message}\n` };
      if (!("status_code" in error)) {
        log.error({ err: error }, "an upload failed");
        return { status_code: 500, body: "Something went wrong on our side. Try again.\n" };
      }
      return error.status_code === 413
        ? { status_code: 413, body: "The file is larger than 50 MB, the most we take.\n" }
        : undefined;
    },
  });
}

let opened: Promise<Server> | undefined;

/** The server of tus 1.0 (https://tus.io/protocols/resumable-upload): creation, expiration, termination. */
export function uploadServer(): Promise<Server> {
  opened ??= open();
  return opened;
}

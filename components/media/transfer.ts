import { type DetailedError, Upload } from "tus-js-client";

/** What a line of the list of uploads shows. Sizes in bytes, `perSecond` 0 while unknown. */
export type Transfer = {
  key: string;
  name: string;
  size: number;
  sent: number;
  perSecond: number;
  /** `waiting` for its turn, `offline` until the connection is back, `failed` for good, with the reason. */
  state: "waiting" | "sending" | "paused" | "offline" | "failed" | "sent";
  message: string;
};

/** What carries the bytes: tus 1.0 in the browser, something simpler in tests. */
export type Carrier = { start: () => void; stop: () => Promise<void>; discard: () => Promise<void> };
export type CarrierEvents = {
  progress: (sent: number) => void;
  done: (uploadId: string | null) => void;
  /** `status` of the server's answer, 0 when there was none. */
  broken: (status: number, message: string) => void;
};
export type OpenCarrier = (file: File, organisationId: string, events: CarrierEvents) => Carrier;

/** What a lost connection costs at most. */
const CHUNK_BYTES = 4 * 1024 * 1024;
const ENDPOINT = "/api/uploads";

/** The words of a refusal, whether the server wrote problem details or a line of text. */
export function wordsOf(body: string): string {
  try {
    const told = JSON.parse(body) as { detail?: unknown; message?: unknown };
    return String(told.detail ?? told.message ?? "");
  } catch {
    return body.startsWith("<") ? "" : body.trim().slice(0, 300);
  }
}

/**
 * Sends a file by tus 1.0 (resumable uploads). The browser remembers where each file's upload is: the same file,
 * chosen again after a reload, goes on where it stopped.
 */
export const openTus: OpenCarrier = (file, organisationId, events) => {
  let uploadId: string | null = null;
  const upload = new Upload(file, {
    endpoint: ENDPOINT,
    metadata: { organisationId, filename: file.name, filetype: file.type },
    chunkSize: CHUNK_BYTES,
    // Trying again is decided in one place, which also knows of pauses and of a browser that is offline.
    retryDelays: null,
    removeFingerprintOnSuccess: true,
    fingerprint: async (each) =>
      ["dateline", organisationId, each.name, each.size, each.lastModified].join("/"),
    onAfterResponse: (_request, response) => {
      uploadId = response.getHeader("X-Media-Id") ?? uploadId;
    },
    onProgress: (sent) => events.progress(sent),
    onSuccess: () => events.done(uploadId),
    onError: (error) => {
      const answer = (error as DetailedError).originalResponse;
      events.broken(answer?.getStatus() ?? 0, answer ? wordsOf(answer.getBody()) : "");
    },
  });
  let stopped = false;
  let found: Promise<void> | undefined;
  return {
    start: () => {
      stopped = false;
      found ??= upload.findPreviousUploads().then(([previous]) => {
        if (previous) upload.resumeFromPreviousUpload(previous);
      });
      void found.then(() => {
        if (!stopped) upload.start();
      });
    },
    stop: async () => {
      stopped = true;
      await upload.abort();
    },
    discard: async () => {
      stopped = true;
      await upload.abort(true).catch(() => undefined);
    },
  };
};

import type { Outcome } from "@/components/ui/outcome";
import { portal } from "@/lib/core/paths";
import type { ImportMarks } from "@/lib/releases/document/marks";

export type Made = { id: string; version: number; marks: ImportMarks };
export type Sent = { organisationId: string; draftKey: string; filename?: string };

const LOST = {
  ok: false as const,
  kind: "offline",
  message: "The server could not be reached. Nothing is lost; try again.",
  issues: [],
  data: {},
};

/**
 * Sends a document, or what was pasted, to be read. XMLHttpRequest, since fetch tells no progress of what it sends.
 * @param progress called with the share that has arrived, 0 to 1.
 */
export function sendDocument(
  sent: Sent,
  body: Blob,
  progress: (share: number) => void,
): Promise<Outcome<Made>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${portal.importRelease}?${new URLSearchParams(sent)}`);
    request.setRequestHeader(
      "Content-Type",
      body.type.startsWith("text/") ? body.type : "application/octet-stream",
    );
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onload = () => resolve((request.response as Outcome<Made> | null) ?? LOST);
    request.onerror = () => resolve(LOST);
    request.send(body);
  });
}

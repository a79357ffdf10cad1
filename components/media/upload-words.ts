import { fileSize } from "@/lib/core/file-size";
import type { UploadView } from "@/lib/media/schema";

/** What an upload is, in a line: "1600 × 1067 pixels, 2.4 MB" or "PDF, 12 pages, 48 KB". */
export function uploadFacts({ kind, width, height, pages, bytes }: UploadView): string {
  const facts =
    kind === "document"
      ? ["PDF", pages ? `${pages} ${pages === 1 ? "page" : "pages"}` : ""]
      : [width && height ? `${width} × ${height} pixels` : ""];
  return [...facts, fileSize(bytes)].filter(Boolean).join(", ");
}

/** Narrower pictures do not fill the column of a page. */
const COMFORTABLE_WIDTH = 800;

/** That a picture will look small, for whoever chose it and for the desk; "" where it will not. */
export function smallness(upload: UploadView | undefined): string {
  if (upload?.kind !== "image" || upload.status !== "ready" || !upload.width) return "";
  return upload.width < COMFORTABLE_WIDTH
    ? `This picture is small. Readers see it at most ${upload.width} pixels wide.`
    : "";
}

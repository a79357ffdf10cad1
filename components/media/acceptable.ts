import { UPLOAD_MAX_BYTES } from "@/lib/media/schema";

/** What the file chooser offers; the server looks at the bytes themselves. */
export const ACCEPT = {
  "image/jpeg": [".jpg", ".jpeg"],
  "image/png": [".png"],
  "image/webp": [".webp"],
  "image/avif": [".avif"],
  "image/tiff": [".tif", ".tiff"],
  "image/gif": [".gif"],
  "application/pdf": [".pdf"],
};
const ENDINGS = new Set(Object.values(ACCEPT).flat());

const REASONS: Record<string, string> = {
  ".svg": "SVG drawings can carry scripts, so they are not taken. Export the picture as PNG.",
  ".html": "Web pages are not taken. Put the text into the release, or save the page as PDF.",
  ".htm": "Web pages are not taken. Put the text into the release, or save the page as PDF.",
  ".docx": "Word documents are for the text of a release. To attach one, save it as PDF.",
  ".doc": "Word documents are for the text of a release. To attach one, save it as PDF.",
  ".heic": "HEIC pictures cannot be shown by most browsers. Export the picture as JPEG.",
  ".heif": "HEIF pictures cannot be shown by most browsers. Export the picture as JPEG.",
  ".zip": "Archives are not taken. Upload the pictures and PDFs one by one.",
};

/** Why a file need not be sent at all, or null. `size` in bytes. */
export function reasonAgainst({ name, size }: { name: string; size: number }): string | null {
  const ending = /\.\w+$/.exec(name.toLowerCase())?.[0] ?? "";
  if (!ENDINGS.has(ending))
    return REASONS[ending] ?? "Only pictures (JPEG, PNG, WebP, AVIF, GIF, TIFF) and PDF files are taken.";
  if (size === 0) return "The file is empty.";
  if (size > UPLOAD_MAX_BYTES)
    return `The file has ${Math.ceil(size / 1024 / 1024)} MB; ${UPLOAD_MAX_BYTES / 1024 / 1024} MB are the most we take.`;
  return null;
}

/** What is left of a transfer, in words: "about 20 seconds left"; "" while nobody knows. */
export function timeLeft(bytes: number, perSecond: number): string {
  if (perSecond <= 0) return "";
  const seconds = Math.ceil(bytes / perSecond);
  if (seconds < 5) return "a few seconds left";
  if (seconds < 60) return `about ${Math.ceil(seconds / 5) * 5} seconds left`;
  const minutes = Math.ceil(seconds / 60);
  return `about ${minutes} ${minutes === 1 ? "minute" : "minutes"} left`;
}

import { readFile } from "node:fs/promises";
import { MAX_PAGES } from "../schema.ts";
import { refuseActive } from "./pdf-names.ts";
import { Refused, type Verdict } from "./verdict.ts";

const DAMAGED = "The PDF cannot be read: it is damaged or was cut off. Export it again and upload that.";

/** Readers of PDF look for its end here (ISO 32000-1, Annex H), and so do those who hide something behind it. */
const TAIL_BYTES = 1024;
/** A ZIP archive ends with a record of 22 bytes and a comment of at most 65,535. */
const ZIP_TAIL_BYTES = 22 + 65_535;

/** One thing from its first byte to its last: what is PDF here and an archive elsewhere is refused. */
function assertPdfAlone(bytes: Buffer): void {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString("latin1", 0, 8))) throw new Refused(DAMAGED);
  const tail = bytes.subarray(-TAIL_BYTES).toString("latin1");
  const end = tail.lastIndexOf("%%EOF");
  if (end < 0) {
    const last = bytes.lastIndexOf("%%EOF");
    throw new Refused(
      last < 0 ? DAMAGED : "Other data stands behind the end of this PDF. Export it again and upload that.",
    );
  }
  if (/[^\s\0]/.test(tail.slice(end + 5)))
    throw new Refused("Other data stands behind the end of this PDF. Export it again and upload that.");
  if (endsAsZip(bytes))
    throw new Refused("The file is a PDF and an archive in one. Print it to a new PDF and upload that.");
}

function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(-ZIP_TAIL_BYTES);
  for (
    let at = tail.lastIndexOf("PK\x05\x06");
    at >= 0;
    at = at > 0 ? tail.lastIndexOf("PK\x05\x06", at - 1) : -1
  )
    if (at + 22 <= tail.length) return true;
  return false;
}

async function pagesOf(bytes: Buffer): Promise<number> {
  const { getDocumentProxy } = await import("unpdf");
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    stopAtErrors: true,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  const pages = document.numPages;
  if (pages > MAX_PAGES)
    throw new Refused(`The PDF has ${pages.toLocaleString("en")} pages; ${MAX_PAGES} are the most we take.`);
  // The count is only what the file says of itself: each page has to be there.
  for (let page = 1; page <= pages; page++) await document.getPage(page);
  if (await document.getAttachments())
    throw new Refused("The PDF carries another file inside. Remove it and upload it again.");
  if (await document.hasJSActions())
    throw new Refused("The PDF carries JavaScript. Print it to a new PDF and upload that.");
  return pages;
}

/** @throws Refused with a message for the uploader */
export async function checkDocument(file: string, contentType: string): Promise<Verdict> {
  const bytes = await readFile(file);
  assertPdfAlone(bytes);
  refuseActive(bytes);
  try {
    return { kind: "document", contentType, pages: await pagesOf(bytes) };
  } catch (error) {
    if (error instanceof Refused) throw error;
    const locked = (error as Error).name === "PasswordException";
    throw new Refused(locked ? "The PDF asks for a password. Save it without one and upload that." : DAMAGED);
  }
}

import "server-only";
import { DomainError } from "@/lib/core/errors";

/** A piece of a multipart body: the head of a part, or some of the content of the part begun last. */
export type Piece = { head: { name: string; filename: string | null } } | { data: Buffer };

const HEAD_MAX_BYTES = 8 * 1024;
const PARTS_MAX = 20;
const NOTHING = Buffer.alloc(0);

const malformed = (what: string) => new DomainError("malformed", `The multipart body is malformed: ${what}.`);

/** The boundary of a Content-Type. @throws DomainError unsupported when it is no multipart/form-data */
export function boundaryOf(contentType: string | null): string {
  const [type = "", ...parameters] = (contentType ?? "").split(";");
  if (type.trim().toLowerCase() !== "multipart/form-data")
    throw new DomainError("unsupported", "Send multipart/form-data with a field “file”.");
  for (const each of parameters) {
    const [, quoted, bare] = /^\s*boundary=(?:"([^"]{1,70})"|([^\s"]{1,70}))\s*$/i.exec(each) ?? [];
    const boundary = quoted ?? bare;
    if (boundary) return boundary;
  }
  throw malformed("its boundary is missing");
}

/** `filename*` (RFC 8187) is not used in form data (RFC 7578 §4.2); quotes are sent as %22 by browsers. */
function headOf(bytes: Buffer): { name: string; filename: string | null } {
  const line = bytes
    .toString("utf8")
    .split("\r\n")
    .find((each) => /^content-disposition:/i.test(each));
  const value = (parameter: string) =>
    new RegExp(`;\\s*${parameter}="((?:[^"\\\\]|\\\\.)*)"`, "i")
      .exec(line ?? "")?.[1]
      ?.replace(/\\(.)/g, "$1")
      .replace(/%22/g, '"') ?? null;
  const name = value("name");
  if (name === null) throw malformed("a part has no name");
  return { name, filename: value("filename") };
}

/**
 * Reads multipart/form-data (RFC 7578) as it comes, keeping no more of it than a boundary is long.
 * @throws DomainError malformed
 */
export async function* multipart(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Piece> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // The first delimiter may begin the body: then the line break before it is missing.
  let rest: Buffer = Buffer.from("\r\n");
  let state: "preamble" | "edge" | "head" | "data" | "end" = "preamble";
  let parts = 0;
  for await (const chunk of body) {
    if (state === "end") continue;
    rest = rest.length ? Buffer.concat([rest, chunk]) : Buffer.from(chunk);
    for (;;) {
      if (state === "preamble" || state === "data") {
        const at = rest.indexOf(delimiter);
        const safe = at >= 0 ? at : Math.max(0, rest.length - delimiter.length + 1);
        if (state === "data" && safe > 0) yield { data: rest.subarray(0, safe) };
        rest = rest.subarray(at >= 0 ? at + delimiter.length : safe);
        if (at < 0) break;
        state = "edge";
      }
      if (state === "edge") {
        if (rest.length < 2) break;
        const edge = rest.toString("latin1", 0, 2);
        if (edge === "--") {
          state = "end";
          rest = NOTHING;
          break;
        }
        if (edge !== "\r\n") throw malformed("a boundary does not end its line");
        // The line break that ends the boundary may be the one that an empty head begins with.
        state = "head";
      }
      if (state === "head") {
        const at = rest.indexOf("\r\n\r\n");
        if (at > HEAD_MAX_BYTES || (at < 0 && rest.length > HEAD_MAX_BYTES))
          throw malformed("a head is too long");
        if (at < 0) break;
        if (++parts > PARTS_MAX) throw malformed(`it has more than ${PARTS_MAX} parts`);
        yield { head: headOf(rest.subarray(2, at)) };
        // The line break is kept: content may be empty, and the next boundary begins with it.
        rest = rest.subarray(at + 4);
        state = "data";
      }
    }
  }
  if (state !== "end") throw malformed("it ends too early");
}

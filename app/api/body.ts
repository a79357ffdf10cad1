import "server-only";
import { DomainError } from "@/lib/core/errors";
import { jsonFault } from "@/lib/core/json-fault";

/** The largest JSON body taken, in bytes. */
export const BODY_MAX_BYTES = 1_000_000;

const JSON_TYPE = /^application\/(?:[\w.+-]{1,60}\+)?json$/i;

async function bytesOf(request: Request): Promise<Uint8Array> {
  const tooLarge = () =>
    new DomainError("too_large", `The body is larger than ${BODY_MAX_BYTES.toLocaleString("en")} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > BODY_MAX_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Measured while reading: a length may be missing, or wrong.
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > BODY_MAX_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const malformed = (message: string) => new DomainError("malformed", message);

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw malformed("The body is not UTF-8.");
  }
}

/** Where a text stops being JSON, in words. */
function whereOf(text: string): string {
  const at = jsonFault(text);
  const lines = text.slice(0, at).split("\n");
  const place = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
  return at >= text.trimEnd().length ? `it ends too early, at ${place}` : `see ${place}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(`The body is not JSON: ${whereOf(text)}.`);
  }
}

/**
 * Reads a JSON body. An empty one counts as `{}` where `mayBeEmpty`.
 * @throws DomainError unsupported (content type), too_large, malformed (with the place).
 */
export async function readJson(request: Request, mayBeEmpty: boolean): Promise<unknown> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim() ?? "";
  if (type !== "" && !JSON_TYPE.test(type) && !(mayBeEmpty && request.body === null))
    throw new DomainError("unsupported", `Send application/json, not ${type.slice(0, 80)}.`);
  const bytes = await bytesOf(request);
  if (bytes.byteLength === 0) {
    if (mayBeEmpty) return {};
    throw malformed("The body is empty: send a JSON object.");
  }
  if (type === "")
    throw new DomainError("unsupported", "Say what the body is: Content-Type: application/json.");
  return parse(textOf(bytes));
}

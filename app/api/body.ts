import "server-only";
import { DomainError } from "@/lib/core/errors";

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

/** Where JSON.parse gave up, in words; V8 names a position for most mistakes. */
function whereOf(error: unknown, text: string): string {
  const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? Number.NaN);
  if (Number.isNaN(position)) return "it ends too early, or holds no JSON at all";
  const lines = text.slice(0, position).split("\n");
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw malformed(`The body is not JSON: ${whereOf(error, text)}.`);
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

// Checks a DKIM signature by RFC 6376 alone, with nothing of whoever made it. For tests.
import { createHash, createVerify, type KeyObject } from "node:crypto";

/** §3.4.2: names in lower case, unfolded, white space to one space, none around the colon nor at the end. */
function relaxedField(field: string): string {
  const colon = field.indexOf(":");
  const value = field
    .slice(colon + 1)
    .replace(/\r\n/g, "")
    .replace(/[ \t]+/g, " ")
    .trim();
  return `${field.slice(0, colon).trim().toLowerCase()}:${value}`;
}

/** §3.4.4 */
function relaxedBody(body: string): string {
  const lines = body.split("\r\n").map((line) => line.replace(/[ \t]+/g, " ").replace(/ $/, ""));
  while (lines.length && lines.at(-1) === "") lines.pop();
  return lines.length ? `${lines.join("\r\n")}\r\n` : "";
}

/** What of a message does not fit its first signature: null when all does. */
export function brokenSignature(raw: Buffer, publicKey: KeyObject): "the body" | "the head" | null {
  const text = raw.toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  const fields = text.slice(0, end).split(/\r\n(?![ \t])/);
  const own = fields.find((field) => /^dkim-signature:/i.test(field)) ?? "";
  const tags = new Map(
    own
      .slice(own.indexOf(":") + 1)
      .split(";")
      .map((tag) => [tag.slice(0, tag.indexOf("=")).trim(), tag.slice(tag.indexOf("=") + 1).trim()]),
  );
  const bare = (name: string) => (tags.get(name) ?? "").replace(/\s/g, "");
  if (bare("a") !== "rsa-sha256" || bare("c") !== "relaxed/relaxed")
    throw new Error("another kind of signature");
  const hash = createHash("sha256")
    .update(relaxedBody(text.slice(end + 4)), "latin1")
    .digest("base64");
  if (hash !== bare("bh")) return "the body";
  // §5.4.2: of fields of one name, the last first.
  const left = [...fields].reverse();
  const signedFields = bare("h")
    .split(":")
    .flatMap((name) => {
      const at = left.findIndex(
        (field) => field.slice(0, field.indexOf(":")).trim().toLowerCase() === name.toLowerCase(),
      );
      return at < 0 ? [] : left.splice(at, 1).map(relaxedField);
    });
  const unsigned = relaxedField(own.replace(/(\bb=)[^;]*/s, "$1"));
  const fits = createVerify("RSA-SHA256")
    .update([...signedFields, unsigned].join("\r\n"), "latin1")
    .verify(publicKey, bare("b"), "base64");
  return fits ? null : "the head";
}

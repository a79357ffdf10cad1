import { isUtf8 } from "node:buffer";
import type { Marked } from "../reading/draft";
import { innerHtml, textOf, type XmlNode } from "./xml-node";

/**
 * An Atom text or content element (RFC 4287 §3.1 and §4.1.3.3; Atom 0.3 gives a media type and a `mode`).
 * Base64 is decoded where it holds text; media that are no text are "".
 */
export function textConstruct(node: XmlNode | undefined): Marked {
  if (!node) return { text: "", kind: "text" };
  const type = (node.attributes.type ?? "").trim().toLowerCase();
  if (node.attributes.mode?.trim().toLowerCase() === "base64") {
    const text = fromBase64(textOf(node)) ?? "";
    return { text, kind: isPlain(type) ? "guess" : "html" };
  }
  const nested = node.children.some((child) => typeof child !== "string");
  if (type.includes("html") || nested) return { text: innerHtml(node), kind: "html" };
  if (isPlain(type)) return { text: textOf(node), kind: "text" };
  return { text: /xml$/.test(type) ? textOf(node) : (fromBase64(textOf(node)) ?? ""), kind: "html" };
}

function isPlain(type: string): boolean {
  return type === "" || !type.includes("/") || type.startsWith("text/");
}

/** What base64 says when it is text in UTF-8, null when it is something else. */
function fromBase64(text: string): string | null {
  const bare = text.replace(/\s+/g, "");
  if (bare === "" || !/^[a-z0-9+/_-]+=*$/i.test(bare)) return null;
  const bytes = Buffer.from(bare, "base64");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no text holds
  return isUtf8(bytes) && !/[\u0000-\u0008]/.test(bytes.toString("latin1")) ? bytes.toString() : null;
}

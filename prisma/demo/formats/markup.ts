/** Escapes text for XML element content and double-quoted attributes (XML 1.0 §2.4). */
export const escapeXml = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 §2.2 has no way to write these.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");

type Attributes = Record<string, string | number | undefined>;

/** Mark-up that needs no further escaping. */
export interface Markup {
  xml: string;
}

/** An element; strings among its children are escaped, empty attributes left out. */
export function element(name: string, attributes: Attributes = {}, ...children: (string | Markup)[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  if (children.length === 0) return { xml: `<${name}${written}/>` };
  const inner = children.map((child) => (typeof child === "string" ? escapeXml(child) : child.xml)).join("");
  return { xml: `<${name}${written}>${inner}</${name}>` };
}

/** A CDATA section; `]]>` inside is split over two sections (XML 1.0 §2.7). */
export const cdata = (text: string): Markup => ({
  xml: `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`,
});

/** The whole document. */
export const document = (root: Markup) => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;

/** RFC 822 date with a four-digit year, as RSS asks. */
export const rfc822 = (date: Date) => date.toUTCString().replace("GMT", "+0000");

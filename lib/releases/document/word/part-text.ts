const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The paragraphs of a header, a footer or the comments of a document (ECMA-376 part 1, §17.3), as plain lines. */
export function partText(xml: string): string[] {
  const lines = xml.split(/<\/w:p>/).map((part) => {
    const kept = part
      .replace(/<w:(?:instrText|delText)\b[^>]*>[^<]*<\/w:(?:instrText|delText)>/g, "")
      .replace(/<w:(?:tab|br|cr)\b[^>]*\/>/g, "<w:t> </w:t>");
    return [...kept.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text]) => text ?? "")
      .join("")
      .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return name
          ? (ENTITIES[name] ?? whole)
          : code > 0 && code < 0x110000
            ? String.fromCodePoint(code)
            : "";
      })
      .trim();
  });
  return lines.filter((line) => line !== "");
}

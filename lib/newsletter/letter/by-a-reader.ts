/** Programs that follow links say so, most of them: mail scanners, previews of chats, search engines, libraries. */
const PROGRAM =
  /bot\b|crawl|spider|slurp|scan|preview|prefetch|monitor|fetch|headless|phantom|curl|wget|python|java\/|go-http|okhttp|axios|node|libwww|perl|ruby|facebookexternalhit|whatsapp|telegram|slack|skype|barracuda|mimecast|proofpoint|safelinks|office|outlook|trend ?micro|symantec|fortinet|virus/i;

/**
 * Whether a link was followed by somebody who wanted to read, as far as a request can tell: a browser that goes to a
 * page (Fetch Metadata: Sec-Fetch-Mode), and not one that asks ahead (Sec-Purpose) or only whether there is something.
 */
export function byAReader(method: string, headers: Pick<Headers, "get">): boolean {
  const ahead = ["sec-purpose", "purpose", "x-purpose", "x-moz"].some((name) =>
    /prefetch|preview|prerender/i.test(headers.get(name) ?? ""),
  );
  const agent = headers.get("user-agent") ?? "";
  const mode = headers.get("sec-fetch-mode");
  return (
    method === "GET" &&
    !ahead &&
    (mode === null || mode === "navigate") &&
    /^Mozilla\/5\.0 \(/.test(agent) &&
    !PROGRAM.test(agent)
  );
}

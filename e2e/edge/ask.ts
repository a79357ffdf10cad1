import { Agent, request } from "node:http";

export type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** Cache-Status (RFC 9211): how the edge came by it. */
  how: string;
};

/** A request as it is given: no header is added but Host. */
export function ask(
  url: string,
  headers: Record<string, string> = {},
  { method = "GET", agent, path }: { method?: string; agent?: Agent; path?: string } = {},
): Promise<Answer> {
  const { hostname, port, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        hostname,
        port,
        method,
        headers,
        path: path ?? pathname + search,
        agent: agent ?? new Agent({ keepAlive: false }),
        maxHeaderSize: 128 * 1024,
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString(),
            how: String(response.headers["cache-status"] ?? ""),
          }),
        );
      },
    );
    asked.once("error", reject);
    asked.setTimeout(20_000, () => asked.destroy(new Error(`${url} does not answer`)));
    asked.end();
  });
}

export const HIT = "edge; hit";
export const BYPASS = "edge; fwd=bypass";

/** Asks until the edge has it: twice as a rule; soon after a change, purges for answers under way come in between. */
export async function kept(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  for (let i = 0; ; i++) {
    const answer = await ask(url, headers);
    if (answer.how === HIT || i === 20) return answer;
  }
}

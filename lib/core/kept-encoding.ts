import type { ServerResponse } from "node:http";

/** Header under which a route handler hands on that its bytes are already compressed. */
export const KEPT_ENCODING = "X-Kept-Encoding";

const held = globalThis as { datelineCarriesEncoding?: boolean };

/** Whether this process turns KEPT_ENCODING into Content-Encoding; otherwise bytes must go out plain. */
export const carriesEncoding = (): boolean => held.datelineCarriesEncoding === true;

/**
 * A response on which KEPT_ENCODING becomes Content-Encoding. Next drops Content-Encoding from what a route
 * handler returns (it might describe a body that fetch has decoded already), so the header travels to the
 * server under another name. For the HTTP server in front of Next, on every response.
 */
export function carryEncoding(response: ServerResponse): ServerResponse {
  held.datelineCarriesEncoding = true;
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => {
    const known = name.toLowerCase();
    if (known === "x-kept-encoding") return setHeader("Content-Encoding", String(value));
    // Where a reader's path is handled inside is nobody's business.
    return known === "x-middleware-rewrite" ? response : setHeader(name, value);
  };
  return response;
}

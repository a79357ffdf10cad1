import "server-only";
import { type OutgoingHttpHeader, ServerResponse } from "node:http";

/** Header under which a route handler hands on that its bytes are already compressed. */
export const KEPT_ENCODING = "X-Kept-Encoding";

const held = globalThis as { datelineCarriesEncoding?: boolean };

/** Whether this process turns KEPT_ENCODING into Content-Encoding; otherwise bytes must go out plain. */
export const carriesEncoding = (): boolean => held.datelineCarriesEncoding === true;

/**
 * Lets route handlers answer with compressed bytes. Next drops Content-Encoding from what they return (it might
 * describe a body that fetch has decoded already), so the header travels under another name to the last moment.
 */
export function carryEncoding(): void {
  if (held.datelineCarriesEncoding) return;
  const { setHeader } = ServerResponse.prototype;
  ServerResponse.prototype.setHeader = function carried(name: string, value: OutgoingHttpHeader) {
    if (name.length !== KEPT_ENCODING.length || name.toLowerCase() !== KEPT_ENCODING.toLowerCase())
      return setHeader.call(this, name, value as string) as typeof this;
    return setHeader.call(this, "Content-Encoding", String(value)) as typeof this;
  };
  held.datelineCarriesEncoding = true;
}

export type FetchFailure =
  | "refused_address"
  | "bad_url"
  | "timeout"
  | "too_slow"
  | "too_large"
  | "too_many_redirects"
  | "unknown_host"
  | "unreachable"
  | "insecure"
  | "bad_answer"
  | "broken_off"
  | "http_status";

type Details = {
  /** The status the server answered with, when it came to that. */
  status?: number | null;
  /** Seconds the server asked us to wait (Retry-After, RFC 9110 §10.2.3), if it did. */
  retryAfter?: number | null;
  /** What had come of the body before it broke off. */
  partial?: Uint8Array | null;
};

/** Why an outgoing request came to nothing; the message may be shown to an editor, and names no address of ours. */
export class FetchError extends Error {
  override name = "FetchError";
  readonly reason: FetchFailure;
  readonly status: number | null;
  readonly retryAfter: number | null;
  readonly partial: Uint8Array | null;

  constructor(reason: FetchFailure, message: string, details: Details = {}) {
    super(message);
    this.reason = reason;
    this.status = details.status ?? null;
    this.retryAfter = details.retryAfter ?? null;
    this.partial = details.partial ?? null;
  }
}

/** Seconds to wait by a Retry-After header: a number, or a date (RFC 9110 §10.2.3). */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (!header) return null;
  if (/^\d{1,8}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

/** Codes of Node, c-ares, OpenSSL, zlib, llhttp and undici, by what they mean for whoever reads of it. */
const MEANINGS: [codes: RegExp, reason: FetchFailure, message: string][] = [
  [/^(ENOTFOUND|ENODATA|EBADNAME)$/, "unknown_host", "There is no host of this name."],
  [/^(ETIMEOUT|EAI_AGAIN|ESERVFAIL|EREFUSED)$/, "unknown_host", "The name service did not answer."],
  [/^(UND_ERR_.*TIMEOUT|ETIMEDOUT)$/, "timeout", "The server did not answer in time."],
  [/^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW)$/, "bad_answer", "The answer's headers are too large."],
  [
    /^(HPE_|UND_ERR_RESPONSE|UND_ERR_INVALID|HTTPParserError$|ERR_HTTP2)/,
    "bad_answer",
    "The answer is not HTTP as it should be.",
  ],
  [
    /^(Z_|ERR__ZSTD|ZSTD_|ERR__ERROR|ERR_BROTLI|ERR_PADDING)/,
    "bad_answer",
    "The answer could not be decompressed.",
  ],
  [
    /^(UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|ERR_STREAM_PREMATURE_CLOSE|EPIPE|ECONNRESET)$/,
    "broken_off",
    "The server broke off.",
  ],
  [/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH/, "insecure", "No secure connection could be made"],
];

/** What went wrong with an outgoing request, in words. */
export function toFailure(error: unknown): FetchError {
  const chain: unknown[] = [];
  for (let at = error; at && chain.length < 5 && !chain.includes(at); at = (at as Error).cause)
    chain.push(at);
  const own = chain.find((each) => each instanceof FetchError);
  if (own) return own as FetchError;
  if (chain.some((each) => /^(Timeout|Abort)Error$|Timeout/.test(String((each as Error).name))))
    return new FetchError("timeout", "The server did not answer in time.");
  const codes = chain.map((each) => each as NodeJS.ErrnoException).flatMap(({ code, name }) => code ?? name);
  const code = codes.find((each) => typeof each === "string" && each !== "Error" && each !== "TypeError");
  const meaning = MEANINGS.find(([codes]) => codes.test(code ?? ""));
  if (meaning?.[1] === "insecure") return new FetchError("insecure", `${meaning[2]} (${code}).`);
  if (meaning) return new FetchError(meaning[1], meaning[2]);
  return new FetchError("unreachable", `The server could not be reached (${code ?? "no reason given"}).`);
}

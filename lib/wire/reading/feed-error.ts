export type FeedErrorCode =
  | "empty"
  | "too-large"
  | "html-page"
  | "not-a-feed"
  | "unsupported"
  | "truncated"
  | "malformed";

/** Why a document cannot be taken as a feed: a code for machines and one sentence for the source's page. */
export class FeedError extends Error {
  readonly code: FeedErrorCode;

  constructor(code: FeedErrorCode, message: string) {
    super(message);
    this.name = "FeedError";
    this.code = code;
  }
}

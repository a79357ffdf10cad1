import type { z } from "zod";

export const TAGS = {
  releases: "Write a release and follow it through the desk",
  media: "Pictures and documents of an organisation",
  house: "The team of an organisation, and what it keeps to use again",
  webhooks: "Be told of every change of a release's status",
  desk: "The editors' moves",
  sources: "Agencies' feeds",
  items: "The public news",
  description: "This description",
} as const;

/** One call of the API, as its description needs it. `path` is below /api/v1. */
export type Operation = {
  method: "get" | "post" | "patch" | "delete";
  path: string;
  id: string;
  summary: string;
  description?: string;
  tag: keyof typeof TAGS;
  /** `type` is application/json unless told; in multipart/form-data a file is `z.file()`. */
  body?: {
    schema: z.ZodType;
    example: unknown;
    optional?: true;
    type?: "application/json" | "multipart/form-data";
  };
  query?: z.ZodObject;
  /** Name of an entry of SHAPES; none for an answer without a body. */
  answer: { status: number; shape?: string };
  etag?: true;
  ifMatch?: true;
  /** For everybody: no token, no limit. */
  open?: true;
  /** Refusals beside those every such call knows. */
  refusals?: number[];
};

import type { z } from "zod";

/** One call of the API, as its description needs it. `path` is below /api/v1. */
export type Operation = {
  method: "get" | "post" | "patch";
  path: string;
  id: string;
  summary: string;
  description?: string;
  tag: "releases" | "desk" | "sources" | "items" | "description";
  body?: { schema: z.ZodType; example: unknown; optional?: true };
  query?: z.ZodObject;
  /** Name of an entry of SHAPES. */
  answer: { status: number; shape: string };
  etag?: true;
  ifMatch?: true;
  idempotent?: true;
  /** For everybody: no token, no limit. */
  open?: true;
  /** Refusals beside those every such call knows. */
  refusals?: number[];
};

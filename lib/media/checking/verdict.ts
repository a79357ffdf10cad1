import type { ImageFormat } from "../schema.ts";

/** One file made of a picture, as it lies in the folder the check was given. */
export type MadeFile = { name: string; width: number; format: ImageFormat };

/** What the check of a file has come to. */
export type Verdict =
  | {
      kind: "image";
      contentType: string;
      /** Upright size in pixels. */
      width: number;
      height: number;
      files: MadeFile[];
    }
  | { kind: "document"; contentType: string; pages: number }
  | { kind: "refused"; refusal: string };

/** A file that is not taken; its message is for whoever sent it and says what to do. */
export class Refused extends Error {
  override name = "Refused";
}

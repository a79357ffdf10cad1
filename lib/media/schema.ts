import { z } from "zod";

/** Widths in pixels that uploaded pictures are made in; none above the original's (W7). */
export const WIDTHS = [320, 480, 800, 1200, 1600] as const;
/** What each width is made in; readers' browsers take the first they know. */
export const FORMATS = ["avif", "webp"] as const;
export type ImageFormat = (typeof FORMATS)[number];

/** Widths that agencies' pictures are made in, in WebP alone. */
export const PICTURE_WIDTHS = [480, 960, 1600] as const;

/** A letter is as wide as 568 pixels, and fine screens show twice as many. */
const MAIL_ENOUGH = 900;

/**
 * The one width in which a picture is made in JPEG, for letters: not every mail program shows WebP (Outlook on Windows).
 * @param widths there are, ascending.
 */
export const mailWidth = (widths: readonly number[]): number | undefined =>
  widths.find((width) => width >= MAIL_ENOUGH) ?? widths.at(-1);

/** The largest file taken, in bytes (50 MB). */
export const UPLOAD_MAX_BYTES = 50 * 1024 * 1024;
/** A picture's pixels and its longer side; what is larger is refused by its header, before a pixel is decoded. */
export const MAX_PIXELS = 60_000_000;
export const MAX_SIDE = 16_000;
/** Pages of a PDF. */
export const MAX_PAGES = 100;

export const mediaPath = (key: string, width: number, format: ImageFormat | "jpg" = "webp") =>
  `/media/${key}/${width}.${format}`;
export const documentPath = (key: string) => `/media/${key}/document.pdf`;

/** The key in an address of ours, or null: what makes a file public is that a public item names its key. */
export const mediaKeyOf = (path: string): string | null =>
  /^\/media\/([a-f0-9]{32})\//.exec(path)?.[1] ?? null;

/** An agency's picture as pages need it: the default address, its size, and the widths there are. */
export type PictureInfo = { url: string; width: number; height: number; widths: number[] };

export type UploadKind = "image" | "document";
/** checking: nobody is shown it yet · ready · refused, with the reason in `refusal` */
export type UploadStatus = "checking" | "ready" | "refused";

/** A picture or PDF of an organisation, as its members and the desk see it. */
export type UploadView = {
  id: string;
  organisationId: string;
  /** Names it in its addresses (mediaPath, documentPath). */
  key: string;
  kind: UploadKind;
  status: UploadStatus;
  /** Why it was refused, for the uploader; "" otherwise. */
  refusal: string;
  filename: string;
  /** By content, once it was checked. */
  contentType: string;
  bytes: number;
  /** Upright size in pixels; null for documents and before it was checked. */
  width: number | null;
  height: number | null;
  /** Widths there are, ascending, each in every one of FORMATS. */
  widths: number[];
  /** Of a document. */
  pages: number | null;
  /** What must stay in sight: shares of width and height, 0 to 1. */
  focalX: number;
  focalY: number;
  alt: string;
  caption: string;
  credit: string;
  licence: string;
  createdAt: Date;
};

const line = (longest: number) =>
  z.string().trim().max(longest, `Keep this to ${longest} characters.`).optional();
const share = z.number().min(0, "Give a share from 0 to 1.").max(1, "Give a share from 0 to 1.").optional();

/** What an organisation writes about an upload; the sizes are those of a release's media. */
export const uploadWords = z.strictObject({
  alt: line(300),
  caption: line(600),
  credit: line(160),
  licence: line(160),
});
export const uploadDescription = uploadWords.extend({
  id: z.uuid("Give the id of an upload."),
  focalX: share,
  focalY: share,
});
export type UploadWords = z.infer<typeof uploadWords>;
export type UploadDescription = z.infer<typeof uploadDescription>;

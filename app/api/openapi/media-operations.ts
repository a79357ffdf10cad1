import { z } from "zod";
import { uploadFields } from "@/app/api/media-answer";
import type { Operation } from "./operation";

/** An upload as the API tells it. */
export const uploadShape = z.object({
  id: z.uuid(),
  organisation: z.string(),
  kind: z.enum(["image", "document"]),
  status: z.enum(["checking", "ready", "refused"]),
  refusal: z.string().describe("Why it was refused, in words; empty otherwise"),
  filename: z.string(),
  contentType: z.string().describe("By content, once it was checked"),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  pages: z.int().nullable(),
  focalX: z.number(),
  focalY: z.number(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  licence: z.string(),
  files: z
    .array(z.string())
    .describe("Addresses on this site; for readers once a public item shows the file"),
  createdAt: z.iso.datetime(),
});

export const mediaOperations: Operation[] = [
  {
    method: "post",
    path: "/media",
    id: "uploadMedia",
    summary: "Upload a picture or a PDF",
    description:
      "JPEG, PNG, WebP, AVIF, GIF and TIFF pictures that stand still, at most 16,000 pixels on a side and 60 million in all, and PDF documents of at most 100 pages without scripts, embedded files or encryption; 50 MB each. The file is checked within seconds: ask for it again until `status` is `ready` or `refused`. The same bytes again give the upload that is there already.",
    tag: "media",
    body: {
      type: "multipart/form-data",
      schema: uploadFields.extend({ file: z.file() }),
      example: {
        file: "(the bytes)",
        alt: "The mayor opens the bridge",
        credit: "Ada Holm",
        licence: "Free use",
      },
    },
    answer: { status: 201, shape: "Upload" },
    refusals: [403, 404, 409],
  },
  {
    method: "get",
    path: "/media/{id}",
    id: "readMedia",
    summary: "An upload of the organisation's",
    tag: "media",
    answer: { status: 200, shape: "Upload" },
    refusals: [404],
  },
];

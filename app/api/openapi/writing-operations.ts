import { z } from "zod";
import { nothing } from "@/app/api/move";
import { importFields } from "@/app/api/release-input";
import type { Operation } from "./operation";

/** Beginning with a document, and going back to an earlier text. */
export const writingOperations: Operation[] = [
  {
    method: "post",
    path: "/releases/import",
    id: "importRelease",
    summary: "Start a draft from a Word document",
    description:
      "A .docx of at most 50 MB. `recognised` tells what landed in which field and with which words, for the author to confirm; pictures become uploads. A document sent twice without an Idempotency-Key makes two drafts.",
    tag: "releases",
    body: {
      type: "multipart/form-data",
      schema: importFields.extend({ file: z.file() }),
      example: { file: "(the bytes)" },
    },
    answer: { status: 201, shape: "ImportedRelease" },
    etag: true,
    refusals: [403, 404, 409],
  },
  {
    method: "get",
    path: "/releases/{id}/history",
    id: "listHistory",
    summary: "Earlier texts of a draft, newest first",
    tag: "releases",
    answer: { status: 200, shape: "History" },
    refusals: [403, 404],
  },
  {
    method: "get",
    path: "/releases/{id}/history/{moment}",
    id: "readMoment",
    summary: "An earlier text, and what bringing it back would change",
    tag: "releases",
    answer: { status: 200, shape: "Moment" },
    refusals: [403, 404],
  },
  {
    method: "post",
    path: "/releases/{id}/history/{moment}/restore",
    id: "restoreMoment",
    summary: "Bring an earlier text back; the text of now goes into the history",
    tag: "releases",
    body: { schema: nothing, example: {}, optional: true },
    answer: { status: 200, shape: "Release" },
    etag: true,
    ifMatch: true,
    refusals: [403, 404, 409],
  },
];

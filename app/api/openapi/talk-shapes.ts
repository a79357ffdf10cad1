// What the API answers about previews and about what author and desk say to each other.
import { z } from "zod";

const stamp = z.iso.datetime();
const side = z.enum(["author", "editor"]);

export const previewLink = z.object({
  id: z.uuid(),
  label: z.string(),
  createdBy: z.string(),
  createdAt: stamp,
  expiresAt: stamp,
  revokedAt: stamp.nullable(),
  openedAt: stamp.nullable(),
  live: z.boolean(),
});
/** The address is told once, when the link is made. */
export const newPreviewLink = z.object({ id: z.uuid(), url: z.url(), expiresAt: stamp });
export const previewLinks = z.object({
  items: z.array(previewLink),
  countersigns: z.array(
    z.object({
      id: z.uuid(),
      decision: z.enum(["approved", "changes"]),
      name: z.string(),
      comment: z.string(),
      at: stamp,
      holds: z.boolean(),
      label: z.string(),
    }),
  ),
});

export const message = z.object({
  id: z.uuid(),
  at: stamp,
  side,
  actorName: z.string(),
  text: z.string(),
  decisionId: z.uuid().nullable(),
  point: z.int().nullable(),
});
export const conversation = z.object({
  items: z.array(message),
  decisions: z.array(
    z.object({
      id: z.uuid(),
      at: stamp,
      decision: z.string(),
      editorName: z.string(),
      reason: z.string(),
      note: z.string(),
      points: z.array(z.unknown()),
      version: z.int(),
    }),
  ),
});

export const releaseRequest = z.object({
  id: z.uuid(),
  kind: z.enum(["correction", "withdrawal"]),
  text: z.string(),
  patch: z.unknown(),
  status: z.enum(["open", "done", "declined"]),
  answer: z.string(),
  by: z.string(),
  at: stamp,
  answeredBy: z.string(),
  answeredAt: stamp.nullable(),
});
export const requestPage = z.object({ items: z.array(releaseRequest) });

import { releaseMessage } from "@/app/api/talk-input";
import { request } from "@/lib/releases/conversation/schema";
import { linkOrder } from "@/lib/releases/preview/schema";
import type { Operation } from "./operation";

/** Previews for clients, and what author and desk say to each other. */
export const talkOperations: Operation[] = [
  {
    method: "get",
    path: "/releases/{id}/messages",
    id: "listMessages",
    summary: "Messages and decisions, with the editors' reasons and points",
    tag: "releases",
    answer: { status: 200, shape: "Conversation" },
    refusals: [404],
  },
  {
    method: "post",
    path: "/releases/{id}/messages",
    id: "writeMessage",
    summary: "Write to the desk, or answer a point of its last decision",
    description:
      "With `decisionId` it answers that decision: its point (counted from 0), or all of it when `point` is left out. A later answer replaces the earlier one until the desk has taken the release up again; an empty one takes it back.",
    tag: "releases",
    body: { schema: releaseMessage, example: { text: "The figure is from the town's register." } },
    answer: { status: 200, shape: "Conversation" },
    refusals: [403, 404, 409],
  },
  {
    method: "get",
    path: "/releases/{id}/requests",
    id: "listRequests",
    summary: "Corrections and withdrawals asked for, and what became of them",
    tag: "releases",
    answer: { status: 200, shape: "RequestPage" },
    refusals: [404],
  },
  {
    method: "post",
    path: "/releases/{id}/requests",
    id: "askDesk",
    summary: "Ask for a correction or a withdrawal after approval",
    tag: "releases",
    body: {
      schema: request,
      example: {
        kind: "correction",
        text: "The shop stands in Ferry Street.",
        patch: { headline: "Harbour Bakery opens a second shop on Ferry Street" },
      },
    },
    answer: { status: 200, shape: "RequestPage" },
    refusals: [403, 404, 409],
  },
  {
    method: "get",
    path: "/releases/{id}/preview-links",
    id: "listPreviewLinks",
    summary: "Links for clients, and what clients said to the text",
    description: "`holds`: the client's word is for exactly the text there is now.",
    tag: "releases",
    answer: { status: 200, shape: "PreviewLinks" },
    refusals: [404],
  },
  {
    method: "post",
    path: "/releases/{id}/preview-links",
    id: "makePreviewLink",
    summary: "Make a secret link for a client",
    description: "The address is told in this answer and never again.",
    tag: "releases",
    body: { schema: linkOrder, example: { label: "Jane at the mill", days: 14 }, optional: true },
    answer: { status: 201, shape: "NewPreviewLink" },
    refusals: [403, 404, 409],
  },
  {
    method: "delete",
    path: "/releases/{id}/preview-links/{link}",
    id: "revokePreviewLink",
    summary: "End a link at once",
    tag: "releases",
    answer: { status: 204 },
    refusals: [403, 404],
  },
];

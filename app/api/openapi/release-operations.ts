import { nothing } from "@/app/api/move";
import { releaseBody, releaseQuery } from "@/app/api/release-input";
import { appeal } from "@/lib/releases/decisions-schema";
import { releasePatch } from "@/lib/releases/schema";
import type { Operation } from "./operation";

/** A whole release, as it may be handed in. */
export const EXAMPLE_RELEASE = {
  kind: "business",
  headline: "Harbour Bakery opens a second shop on Mill Street",
  summary: "The bakery adds six jobs and a Saturday class.",
  dateline: { place: "Riverbend" },
  body: "<p>Harbour Bakery opens its second shop on Mill Street on 23 November, with six new jobs and an oven that came by river.</p>",
  contacts: [{ name: "Ada Holm", email: "press@bakery.example", public: true }],
  sections: ["business"],
};

const move = (
  verb: string,
  summary: string,
  body: Operation["body"] = { schema: nothing, example: {}, optional: true },
): Operation => ({
  method: "post",
  path: `/releases/{id}/${verb}`,
  id: `${verb}Release`,
  summary,
  tag: "releases",
  body,
  answer: { status: 200, shape: "Release" },
  etag: true,
  ifMatch: true,
  refusals: [403, 404, 409],
});

export const releaseOperations: Operation[] = [
  {
    method: "get",
    path: "/releases",
    id: "listReleases",
    summary: "Releases of the caller's organisations, last changed first",
    tag: "releases",
    query: releaseQuery,
    answer: { status: 200, shape: "ReleasePage" },
    refusals: [403, 404],
  },
  {
    method: "post",
    path: "/releases",
    id: "createRelease",
    summary: "Start a draft",
    description:
      "The token decides the organisation; a token of a person with several names one in `organisation`. Handing in by API is the attestation of rights, so `rightsConfirmed` need not be sent. A draft may be incomplete: what is missing is told at submission.",
    tag: "releases",
    body: { schema: releaseBody, example: EXAMPLE_RELEASE },
    answer: { status: 201, shape: "Release" },
    etag: true,
    refusals: [403, 404],
  },
  {
    method: "post",
    path: "/releases/check",
    id: "checkRelease",
    summary: "What the rule pack finds in a text; nothing is stored",
    description: "`span` counts UTF-16 units in the plain text of the field.",
    tag: "releases",
    body: { schema: releaseBody, example: { kind: "other", headline: "AMAZING NEWS!" } },
    answer: { status: 200, shape: "Findings" },
  },
  {
    method: "get",
    path: "/releases/{id}",
    id: "readRelease",
    summary: "One release of the caller's organisation",
    tag: "releases",
    answer: { status: 200, shape: "Release" },
    etag: true,
    refusals: [404],
  },
  {
    method: "patch",
    path: "/releases/{id}",
    id: "changeRelease",
    summary: "Change some fields of a draft",
    description: "Top-level fields that are sent replace the stored ones; all others stay.",
    tag: "releases",
    body: { schema: releasePatch, example: { subheadline: "Six jobs and an oven" } },
    answer: { status: 200, shape: "Release" },
    etag: true,
    ifMatch: true,
    refusals: [403, 404, 409],
  },
  move("submit", "Hand the release to the desk"),
  move("withdraw", "Take it back before the desk has opened it"),
  move("appeal", "Ask once for another editor's view of a rejection", {
    schema: appeal,
    example: { note: "It names a date, a place and a source." },
  }),
];

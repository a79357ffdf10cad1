import { nothing } from "@/app/api/move";
import { itemQuery } from "@/app/api/release-input";
import { dryRunInput, sourcePatch, trialInput } from "@/app/api/source-input";
import { wireSourceInput } from "@/lib/wire/sources/schema";
import type { Operation } from "./operation";

const source = { tag: "sources" as const, answer: { status: 200, shape: "Source" } };

export const otherOperations: Operation[] = [
  {
    ...source,
    method: "get",
    path: "/desk/sources",
    id: "listSources",
    summary: "Agencies' feeds, those in trouble first",
    answer: { status: 200, shape: "SourcePage" },
    refusals: [403],
  },
  {
    ...source,
    method: "post",
    path: "/desk/sources",
    id: "addSource",
    summary: "Add a feed; its first poll is due at once",
    description:
      "`autoPublish` is trust: true (when left out) publishes items as they come, unless a rule of `routing` holds or drops them; false holds each until an editor publishes it. `rights` says how much of an item readers get, `attribution` how its source is named ({author} and {agency} are filled in), `licence` is an SPDX identifier or an address, and `expireAfterHours` lets items leave by themselves.",
    body: {
      schema: wireSourceInput,
      example: {
        slug: "meridian",
        name: "Meridian News Service",
        url: "https://meridian.example/feed.xml",
        routes: [{ publication: "courier", section: "local" }],
      },
    },
    answer: { status: 201, shape: "Source" },
    refusals: [403, 409],
  },
  {
    ...source,
    method: "get",
    path: "/desk/sources/{id}",
    id: "readSource",
    summary: "A feed with its last fetches",
    refusals: [403, 404],
  },
  {
    ...source,
    method: "patch",
    path: "/desk/sources/{id}",
    id: "changeSource",
    summary: "Change, pause, resume or archive a feed",
    body: { schema: sourcePatch, example: { status: "paused" } },
    refusals: [403, 404, 409],
  },
  {
    ...source,
    method: "delete",
    path: "/desk/sources/{id}",
    id: "deleteSource",
    summary: "Delete a feed that has brought nothing; one with items is archived instead",
    answer: { status: 204 },
    refusals: [403, 404, 409],
  },
  {
    ...source,
    method: "post",
    path: "/desk/sources/trial",
    id: "tryFeed",
    summary: "Look at a feed before it is added; nothing of it is stored",
    body: { schema: trialInput, example: { url: "https://meridian.example/feed.xml" } },
    answer: { status: 200, shape: "FeedTrial" },
    refusals: [403],
  },
  {
    ...source,
    method: "post",
    path: "/desk/sources/{id}/dry-run",
    id: "dryRunRouting",
    summary: "What rules would have made of a feed's last 50 items; nothing is written",
    body: {
      schema: dryRunInput,
      example: { routing: { rules: [{ name: "Sport", when: { words: ["match"] }, do: "drop" }] } },
    },
    answer: { status: 200, shape: "DryRun" },
    refusals: [403, 404],
  },
  {
    ...source,
    method: "post",
    path: "/desk/sources/{id}/poll",
    id: "pollSource",
    summary: "Ask for a poll now",
    body: { schema: nothing, example: {}, optional: true },
    answer: { status: 202, shape: "PollRequested" },
    refusals: [403, 404],
  },
  {
    method: "get",
    path: "/items",
    id: "listItems",
    summary: "Public items as IPTC ninjs 3.0",
    description:
      "Newest first; with `since` (RFC 3339) all changes from then on, oldest first, with `pubStatus: canceled` for each that was killed and `withheld` for each that was taken back, so that a copy can be kept true: follow `nextCursor` to the end, then ask again with the time of the last change. The changes of the minute before `since` are told again, since one dated then may have become visible only later; an item you hold in the same version asks nothing of you.",
    tag: "items",
    query: itemQuery,
    answer: { status: 200, shape: "ItemPage" },
    open: true,
    refusals: [404],
  },
  {
    method: "get",
    path: "/items/{id}",
    id: "readItem",
    summary: "One public item as IPTC ninjs 3.0; 410 with its tombstone when it was killed",
    tag: "items",
    query: itemQuery.pick({ publication: true }),
    answer: { status: 200, shape: "Item" },
    open: true,
    refusals: [404, 410],
  },
  {
    method: "get",
    path: "/openapi.json",
    id: "readDescription",
    summary: "This description",
    tag: "description",
    answer: { status: 200, shape: "Description" },
    open: true,
  },
];

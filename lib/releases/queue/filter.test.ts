import fc from "fast-check";
import { expect, it } from "vitest";
import { KINDS } from "../schema";
import {
  filterFromQuery,
  isNarrow,
  QUEUE_VIEW_NAMES,
  type QueueFilter,
  queryOf,
  queueFilter,
  SORTS,
} from "./filter";
import { FLAGS } from "./flags";

const plain: QueueFilter = { view: "waiting", kinds: [], flags: [], sort: "priority" };
const asQuery = (query: URLSearchParams) => Object.fromEntries(query);

it("passes over what nobody knows", () =>
  expect(
    filterFromQuery({
      view: "everything",
      kind: ["business", "gossip", "event,other"],
      older: "-3",
      newer: "a day",
      flag: "appeal,constructor",
      assigned: "somebody",
      section: "../etc",
      organisation: "harrow\u0000mill",
      sort: ["due", "newest"],
      cursor: "x",
    }),
  ).toEqual({ ...plain, kinds: ["business", "event", "other"], flags: ["appeal"], sort: "due" }));

const hours = fc.integer({ min: 1, max: 8784 });
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const slug = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const filters = fc
  .record({
    view: fc.constantFrom(...QUEUE_VIEW_NAMES),
    kinds: fc.subarray([...KINDS]),
    organisation: optional(slug),
    section: optional(slug),
    title: optional(slug),
    older: optional(hours),
    newer: optional(hours),
    embargo: optional(fc.constant(true as const)),
    flags: fc.subarray([...FLAGS]),
    assigned: optional(fc.oneof(fc.constantFrom("me", "nobody"), fc.uuid({ version: 7 }))),
    sort: fc.constantFrom(...SORTS),
  })
  .map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)));

it("comes back from an address as it went, and is what may be kept", () =>
  fc.assert(
    fc.property(filters, (filter) => {
      const there = filterFromQuery(asQuery(queryOf(filter as QueueFilter)));
      expect(there).toEqual(filter);
      expect(queueFilter.parse(there)).toEqual(there);
    }),
  ));

it("makes a filter of whatever stands in an address", () =>
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(
          "view",
          "kind",
          "flag",
          "older",
          "newer",
          "embargo",
          "assigned",
          "sort",
          "title",
          "organisation",
        ),
        fc.oneof(fc.string(), fc.array(fc.string())),
      ),
      (query) => {
        queueFilter.parse(filterFromQuery(query));
      },
    ),
  ));

it("tells a narrow view from a whole one", () => {
  expect(isNarrow({ ...plain, view: "published", sort: "newest" })).toBe(false);
  expect(isNarrow({ ...plain, newer: 2 })).toBe(true);
  expect(isNarrow({ ...plain, flags: ["first"] })).toBe(true);
});

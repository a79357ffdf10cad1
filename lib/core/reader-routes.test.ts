import fc from "fast-check";
import { getSortedRoutes } from "next/dist/shared/lib/router/utils";
import { getRouteMatcher } from "next/dist/shared/lib/router/utils/route-matcher";
import { getRouteRegex } from "next/dist/shared/lib/router/utils/route-regex";
import { describe, expect, it } from "vitest";
import { readerRoutes, routesOf } from "./reader-routes";

const ROUTES = [
  "/",
  "/[feed]",
  "/about",
  "/news/[id]",
  "/news/[id]/[slug]",
  "/news/[id]/event.ics",
  "/section/[slug]",
  "/section/[slug]/[feed]",
  "/archive/[year]/[month]/[day]",
  "/[...path]",
];
const find = routesOf(ROUTES);

describe("routesOf", () => {
  it("finds what the framework's own matcher finds, for any path", () => {
    const theirs = getSortedRoutes(ROUTES).map((route) => ({
      route,
      match: getRouteMatcher(getRouteRegex(route)),
    }));
    const expected = (path: string) => {
      for (const { route, match } of theirs) {
        const params = match(path);
        if (params) return { route, params: { ...params } };
      }
      return null;
    };
    const segment = fc.oneof(
      fc.constantFrom(
        "about",
        "news",
        "section",
        "archive",
        "event.ics",
        "local",
        "rss.xml",
        "caf%C3%A9",
        "a%2Fb",
      ),
      fc.stringMatching(/^[a-z0-9._~-]{1,8}$/),
    );
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), (segments) => {
        const path = `/${segments.join("/")}`;
        expect(find(path)).toEqual(expected(path));
      }),
      { numRuns: 2_000 },
    );
  });
});

it("takes readers' routes and files from what was built, and nothing else", () => {
  const built = [
    "/(site)/sites/[host]/route",
    "/(site)/sites/[host]/news/[id]/route",
    "/assets/[file]/route",
    "/(desk)/desk/page",
    "/api/v1/items/route",
    "/(site)/sites/[host]/stray/page",
  ];
  expect(readerRoutes(built)).toEqual(["/", "/news/[id]", "/assets/[file]"]);
});

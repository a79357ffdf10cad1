import { describe, expect, it } from "vitest";
import { pageHeaders, publicHeaders } from "./delivery";

const page = {
  status: 200,
  headers: { "Content-Type": "text/html; charset=utf-8" },
  etag: 'W/"a"',
  tags: ["item:1", "p/front"],
  until: 1_000_000,
};
const seconds = (control: string | undefined, name: string) =>
  Number(new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(control ?? "")?.[1]);

describe("publicHeaders", () => {
  it("make caches that cannot be told ask again after a second", () => {
    const headers = publicHeaders({ tags: ["item:1"], freshSeconds: 300 }, false);
    expect(seconds(headers["Cache-Control"], "s-maxage")).toBe(1);
    expect(Object.keys(headers).sort()).toEqual(["Cache-Control", "Surrogate-Key"]);
  });

  it("let an edge that is told keep it, under its keys, and others no longer than before", () => {
    const shown = { tags: ["item:1", "p/front"], freshSeconds: 300 };
    const headers = publicHeaders(shown, true);
    expect(headers["Cache-Control"]).toBe(publicHeaders(shown, false)["Cache-Control"]);
    expect(headers["Surrogate-Key"]).toBe("item:1 p/front");
    expect(headers["Cache-Tag"]).toBe("item:1,p/front");
    expect(headers["CDN-Cache-Control"]).toBe(`public, ${headers["Surrogate-Control"]}`);
    expect(seconds(headers["Surrogate-Control"], "stale-if-error")).toBe(86_400);
  });

  it.each([0, 0.9, 1, 2, 59, 60, 61, 300, 86_400])(
    "add up to no more than the %s seconds that are left",
    (freshSeconds) => {
      const control = publicHeaders({ tags: [], freshSeconds }, true)["Surrogate-Control"];
      const sum = seconds(control, "max-age") + seconds(control, "stale-while-revalidate");
      expect(sum).toBe(Math.floor(freshSeconds));
    },
  );

  it("leave nothing over for what is past its time", () => {
    const control = publicHeaders({ tags: [], freshSeconds: -5 }, true)["Surrogate-Control"];
    expect(control).toMatch(/^max-age=0, stale-while-revalidate=0,/);
  });
});

describe("pageHeaders", () => {
  it("count from when the page was made", () => {
    const control = pageHeaders(page, page.until - 40_000, true)["Surrogate-Control"];
    expect(seconds(control, "max-age") + seconds(control, "stale-while-revalidate")).toBe(40);
  });

  it.each([400, 404, 414, 503])("let nobody keep a %s, an edge included", (status) => {
    const headers = pageHeaders({ ...page, status }, 0, true);
    expect(headers["Cache-Control"]).toBe("no-store");
    expect(Object.keys(headers).filter((name) => /^(surrogate|cdn|cache-tag)/i.test(name))).toEqual([]);
  });

  it.each([308, 410])("let a %s be kept under its keys: it stands for the item", (status) =>
    expect(pageHeaders({ ...page, status }, 0, true)["Surrogate-Key"]).toBe("item:1 p/front"),
  );
});

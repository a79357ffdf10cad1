import { describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { addressOf } from "@/lib/newsletter/address";
import { preferences } from "@/lib/newsletter/schema";
import { releaseContent } from "@/lib/releases/schema";
import { releaseSubmission } from "@/lib/releases/submission";
import { testDatabase } from "@/prisma/testing/database";
import { load, namedId } from "./load";
import { story } from "./load-text";

await testDatabase();

const counts = async () => ({
  items: await db().newsItem.count(),
  placements: await db().placement.count(),
  published: await db().release.count({ where: { status: "published", newsItemId: { not: null } } }),
  waiting: await db().release.count({ where: { status: "submitted", dueAt: { not: null } } }),
  organisations: await db().organisation.count(),
  subscribers: await db().subscriber.count(),
});

describe("load", () => {
  it("tells the same stories for the same seed and others for another", () => {
    const told = (seed: number) => Array.from({ length: 50 }, (_, n) => story(seed, n).headline);
    expect(told(3)).toEqual(told(3));
    expect(told(4)).not.toEqual(told(3));
    expect(new Set(told(3)).size).toBeGreaterThan(45);
  });

  it("fills an empty database, and the second time makes nothing twice", async () => {
    const asked = { items: 30, releases: 12, queue: 15, organisations: 24, subscribers: 200, seed: 7 };
    await load(asked);
    const once = await counts();
    expect(once).toEqual({
      items: 42,
      placements: 30 * 4 + 12 * 5,
      published: 12,
      waiting: 15,
      organisations: 24,
      subscribers: 200,
    });
    await load(asked);
    expect(await counts()).toEqual(once);
  });

  it("makes releases that the desk could approve", async () => {
    const waiting = await db().release.findMany({ where: { status: "submitted" } });
    for (const { content } of waiting)
      expect(releaseSubmission.safeParse(releaseContent.parse(content)).error).toBeUndefined();
  });

  it("makes subscribers as the form could have, most of them on the list", async () => {
    const rows = await db().subscriber.findMany();
    for (const row of rows) {
      expect(addressOf(row.address ?? "")).toBe(row.address);
      expect(preferences.safeParse(row).error).toBeUndefined();
    }
    expect(rows.filter(({ state }) => state === "active").length).toBeGreaterThan(150);
    expect(new Set(rows.map(({ timeZone }) => timeZone)).size).toBeGreaterThan(2);
  });

  it("names things by UUIDv7", () => {
    expect(namedId(new Date(0), "a")).toMatch(/^00000000-0000-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

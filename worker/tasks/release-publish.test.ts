import type { JobHelpers } from "graphile-worker";
import { expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { approveRelease } from "@/lib/releases/desk-commands";
import { makeActor, makeInReview, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { releasePublish } from "./release-publish";

await testDatabase();

it("publishes at the instant it is called for, by a clock that is behind as well", async () => {
  await makePublication();
  const author = await makeActor({ organisation: await makeOrganisation() });
  const editor = await makeActor({ staff: "editor" });
  const at = new Date(Date.now() + 600_000);
  const claimed = await makeInReview(author, editor, new Date());
  await approveRelease(editor, { ...claimed, note: "", publishAt: at.toISOString() }, new Date());
  const calledAt = (run_at: Date) => releasePublish({ id: claimed.id }, { job: { run_at } } as JobHelpers);
  const row = () => db().release.findUniqueOrThrow({ where: { id: claimed.id } });
  await calledAt(new Date(at.getTime() - 1));
  expect((await row()).status).toBe("scheduled");
  await calledAt(at);
  expect(await row()).toMatchObject({ status: "published", publishedAt: at });
});

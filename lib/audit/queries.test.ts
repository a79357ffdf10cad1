import { expect, it } from "vitest";
import { transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { recordAll } from "./commands";
import { releaseTimeline } from "./queries";

await testDatabase();

it("shows the end of a history that is too long to be shown whole, oldest first", async () => {
  const organisation = await makeOrganisation("Harbour Mills");
  const author = await makeActor({ organisation });
  const release = { id: newId(), organisationId: organisation.id };
  const subject = { type: "release", name: "A long story", ...release } as const;
  const entries = Array.from({ length: 520 }, (_, n) => ({
    verb: "release.edit",
    subject,
    after: { version: n + 1 },
  }));
  await transaction((tx) => recordAll(tx, author, entries, new Date("2026-11-22T12:00:00Z")));
  const versions = (await releaseTimeline(author, release)).map((entry) => entry.version);
  expect([versions.length, versions[0], versions.at(-1)]).toEqual([500, 21, 520]);
});

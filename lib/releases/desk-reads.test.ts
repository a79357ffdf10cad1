import { expect, it } from "vitest";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();
const { db } = await import("@/lib/core/db");
const { deskOverview } = await import("./overview/glance");
const { releaseContent } = await import("./schema");

const now = new Date("2026-11-22T12:00:00Z");
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const editor = {
  kind: "user" as const,
  userId: "01a20304-0000-7000-8000-000000000001",
  name: "Mara Quill",
  email: "mara@desk.test",
  emailVerified: true,
  staffRole: "editor" as const,
  withheld: [],
  memberships: [],
};
const author = { ...editor, staffRole: null };

const organisation = await db().organisation.create({ data: { slug: "mill", name: "Harrow Mill" } });
await db().user.create({ data: { id: editor.userId, name: editor.name, email: editor.email } });

type Fields = Partial<Parameters<ReturnType<typeof db>["release"]["create"]>[0]["data"]>;
const release = (headline: string, fields: Fields) =>
  db().release.create({
    data: {
      organisationId: organisation.id,
      authorId: editor.userId,
      kind: "other",
      headline,
      content: releaseContent.parse({ kind: "other", headline }),
      updatedAt: at(-1),
      ...fields,
    } as never,
  });
await release("Later", { status: "submitted", dueAt: at(5), rankAt: at(5) });
await release("Overdue", { status: "submitted", dueAt: at(-2), rankAt: at(-2) });
await release("Given", { status: "submitted", dueAt: at(6), rankAt: at(4), assignedToId: editor.userId });
await release("Held", {
  status: "in_review",
  dueAt: at(1),
  claimedById: editor.userId,
  claimExpiresAt: at(0.1),
});
await release("Let go", {
  status: "in_review",
  dueAt: at(2),
  claimedById: editor.userId,
  claimExpiresAt: at(-1),
});
await release("Stuck", {
  status: "scheduled",
  goPublicAt: at(-1),
  publishTrouble: "A picture is missing.",
});
await release("Second", { status: "scheduled", goPublicAt: at(9) });
await release("First", { status: "scheduled", goPublicAt: at(3) });
await release("Out today", { status: "published", publishedAt: at(-1) });
await release("Corrected today", { status: "published", publishedAt: at(-50) });
await release("Out before", { status: "published", publishedAt: at(-40), updatedAt: at(-40) });
await release("Sent back", { status: "changes_requested" });
await release("Nobody's business", { status: "draft" });

it("shows the desk at a glance", async () => {
  const overview = await deskOverview(editor, at(-12), now);
  expect([overview.waiting, overview.overdue]).toEqual([3, 1]);
  expect(overview.next.map((line) => line.headline)).toEqual(["Overdue", "Given", "Later"]);
  expect(overview.inReview.map(({ headline, editor: holder }) => [headline, holder])).toEqual([
    ["Held", "Mara Quill"],
    ["Let go", null],
  ]);
  expect(overview.scheduled.map((line) => line.headline)).toEqual(["First", "Second"]);
  expect(overview.own.map(({ headline, held }) => [headline, held])).toEqual([
    ["Held", true],
    ["Given", false],
  ]);
  expect(overview.published).toBe(1);
});

it("tells nobody but the desk", async () => {
  await expect(deskOverview(author, at(-12), now)).rejects.toMatchObject({ kind: "forbidden" });
});

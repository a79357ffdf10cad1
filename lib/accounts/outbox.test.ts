import { describe, expect, it } from "vitest";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();
const { db } = await import("@/lib/core/db");
const { mayReadOutbox, outbox, outboxMessage } = await import("./outbox");

const person = (staffRole: "editor" | "admin" | null) => ({
  kind: "user" as const,
  userId: "01a20304-0000-7000-8000-000000000001",
  name: "Mara Quill",
  email: "mara@desk.test",
  emailVerified: true,
  staffRole,
  withheld: [],
  memberships: [],
});
// Three of one instant among five: a page boundary falls between equals.
const mails = await db().outboxMail.createManyAndReturn({
  data: [1, 2, 2, 2, 3].map((minute, i) => ({
    dedupeKey: `mail ${i}`,
    recipient: "ida@mill.test",
    subject: `Subject ${i}`,
    text: `Text ${i}`,
    html: `<p>Text ${i}</p>`,
    createdAt: new Date(Date.UTC(2026, 10, 22, 12, minute)),
  })),
});

describe("who may read", () => {
  it.each([
    ["editor", true, true, true],
    ["editor", true, false, false],
    ["editor", false, true, false],
    ["admin", false, false, true],
    ["admin", true, false, true],
    [null, true, true, false],
  ] as const)("%s, mail captured %s, demo %s: %s", (role, captured, demo, may) =>
    expect(mayReadOutbox(person(role), captured, demo)).toBe(may),
  );

  it.each(["people", "kill"])(
    "refuses an administrator without %s: their mail holds others' accounts",
    async (one) => {
      const lesser = { ...person("admin"), withheld: [one] };
      expect([mayReadOutbox(lesser, false, false), mayReadOutbox(lesser, true, true)]).toEqual([false, true]);
      await expect(outboxMessage(lesser, mails[0]!.id)).rejects.toMatchObject({ kind: "forbidden" });
    },
  );

  it("refuses an editor where no demo runs: the link in an administrator's mail is their account", async () => {
    await expect(outbox(person("editor"), {})).rejects.toMatchObject({ kind: "forbidden" });
    await expect(outboxMessage(person("editor"), mails[0]!.id)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("refuses an author", async () => {
    await expect(outbox(person(null), {})).rejects.toMatchObject({ kind: "forbidden" });
    await expect(outboxMessage(person(null), mails[0]!.id)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("the outbox", () => {
  it("walks every mail once, newest first, whatever the page", async () => {
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await outbox(person("admin"), { limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((mail) => mail.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
    expect([seen[0], seen[4]]).toEqual([mails[4]!.id, mails[0]!.id]);
  });

  it("opens one mail, and knows no other", async () => {
    expect((await outboxMessage(person("admin"), mails[0]!.id)).text).toBe("Text 0");
    await expect(outboxMessage(person("admin"), "no-id")).rejects.toMatchObject({ kind: "not_found" });
  });
});

import "server-only";
import { db, transaction } from "@/lib/core/db";
import { desk } from "@/lib/core/paths";
import { notify } from "./commands";

/** Tells every administrator that a check of the audit log has found something; once a day. */
export async function tellOfTampering(count: number, now: Date): Promise<void> {
  const admins = await db().user.findMany({
    where: { staffRole: "admin", suspendedAt: null },
    select: { id: true },
  });
  const day = now.toISOString().slice(0, 10);
  await transaction((tx) =>
    notify(
      tx,
      admins.map(({ id }) => ({
        userId: id,
        kind: "tampering" as const,
        key: `tampering:${day}:${id}`,
        text: `The audit log was tampered with: ${count === 1 ? "one thing is" : `${count} things are`} wrong.`,
        href: desk.audit,
        releaseId: null,
      })),
      now,
    ),
  );
}

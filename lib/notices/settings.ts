import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { forbidden } from "@/lib/core/errors";
import { kindsFor, ruleFor } from "./rules";
import type { NoticeSettings } from "./settings-schema";

const kindsOf = (actor: Actor) => kindsFor({ staff: isStaff(actor), member: actor.memberships.length > 0 });

/** What one has chosen, or what holds without a choice, for each kind that one can be told of. */
export async function settingsOf(actor: Actor): Promise<NoticeSettings> {
  const { userId } = actor;
  if (!userId) throw forbidden("Only people have notices.");
  const [rules, quiet] = await Promise.all([
    db().noticeRule.findMany({ where: { userId } }),
    db().quietHours.findUnique({ where: { userId }, omit: { userId: true } }),
  ]);
  return {
    rules: kindsOf(actor).map((kind) => ({
      kind,
      ...ruleFor(
        kind,
        rules.find((each) => each.kind === kind),
      ),
    })),
    quiet,
  };
}

/** Keeps how somebody wants to be told of things. Kinds they cannot be told of are left out. */
export async function saveSettings(actor: Actor, input: NoticeSettings, now: Date): Promise<void> {
  const { userId, name } = actor;
  if (!userId) throw forbidden("Only people have notices.");
  const kinds = new Set(kindsOf(actor));
  const chosen = new Map(input.rules.filter((rule) => kinds.has(rule.kind)).map((rule) => [rule.kind, rule]));
  await transaction(async (tx) => {
    for (const { kind, inApp, email } of chosen.values())
      await tx.noticeRule.upsert({
        where: { userId_kind: { userId, kind } },
        create: { userId, kind, inApp, email },
        update: { inApp, email },
      });
    const quiet = input.quiet;
    if (quiet)
      await tx.quietHours.upsert({
        where: { userId },
        create: { userId, ...quiet },
        update: quiet,
      });
    else await tx.quietHours.deleteMany({ where: { userId } });
    await record(tx, actor, "user.notice_settings", { type: "user", id: userId, name }, now, {
      after: { rules: [...chosen.values()], quiet },
    });
  });
}

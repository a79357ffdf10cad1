import "server-only";
import type { Tx } from "@/lib/core/db";

/**
 * How far a sweep had come, and that it has now come to `now`: the second of two at once waits for the first. Null when
 * there is nothing between, as at the very first time, which has no past to tell of.
 */
export async function since(tx: Tx, name: string, now: Date): Promise<Date | null> {
  const made = await tx.noticeMark.createMany({ data: [{ name, at: now }], skipDuplicates: true });
  if (made.count) return null;
  const [mark] = await tx.$queryRaw<
    { at: Date }[]
  >`select at from notice_marks where name = ${name} for update`;
  if (!mark || mark.at >= now) return null;
  await tx.noticeMark.update({ where: { name }, data: { at: now } });
  return mark.at;
}

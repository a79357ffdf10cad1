import "server-only";
import type { Tx } from "@/lib/core/db";
import { desk } from "@/lib/core/paths";
import { notify } from "@/lib/notices/commands";

type Batch = { id: string; editionId: string };

const lettersOf = (count: number) => (count === 1 ? "1 letter" : `${count.toLocaleString("en")} letters`);

async function tell(tx: Tx, { editionId }: Batch, key: string, text: string, now: Date): Promise<void> {
  const admins = await tx.user.findMany({
    where: { staffRole: "admin", suspendedAt: null },
    select: { id: true },
  });
  await notify(
    tx,
    admins.map(({ id }) => ({
      userId: id,
      kind: "letters" as const,
      key: `${key}:${id}`,
      text,
      href: desk.edition(editionId),
      releaseId: null,
    })),
    now,
  );
}

/** Tells every administrator of letters nobody knows the end of: a person has to decide about them (E4). */
export const tellOfDoubt = (tx: Tx, batch: Batch, count: number, now: Date): Promise<void> =>
  tell(
    tx,
    batch,
    `letters:doubt:${batch.id}`,
    `Nobody knows whether ${lettersOf(count)} arrived. Decide whether ${count === 1 ? "it is" : "they are"} sent again.`,
    now,
  );

/** Tells every administrator of a batch of which no letter was accepted. */
export const tellOfFailure = (tx: Tx, batch: Batch, count: number, now: Date): Promise<void> =>
  tell(
    tx,
    batch,
    `letters:failed:${batch.id}`,
    `No letter of a batch was accepted: ${lettersOf(count)} did not go out.`,
    now,
  );

// What a subscriber's mailbox holds, and what the worker does meanwhile. For tests.
import { db } from "@/lib/core/db";
import { type Asked, openSignUp } from "../sign-up";

/** Works off every sign-up that waits, each as often as told: a worker may die between its work and saying so. */
export async function workOff(now: Date, times = 1): Promise<number> {
  const jobs = await db().$queryRaw<{ id: bigint; payload: Asked }[]>`
    select j.id, j.payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'subscriber-ask' order by j.id`;
  for (let round = 0; round < times; round++)
    await Promise.all(jobs.map(({ payload }) => openSignUp(payload, now)));
  await db()
    .$executeRaw`delete from graphile_worker._private_jobs where id = any(${jobs.map(({ id }) => id)})`;
  return jobs.length;
}

/** Mails to an address, oldest first. */
export const mailsTo = (recipient: string) =>
  db().outboxMail.findMany({ where: { recipient }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });

/** What follows this path in the newest mail to an address: the secret or link it carries. */
export async function linkIn(recipient: string, path: "confirm" | "preferences" | "leave"): Promise<string> {
  const mail = (await mailsTo(recipient)).findLast(({ text }) => text.includes(`/subscribe/${path}/`));
  return new RegExp(`/subscribe/${path}/(\\S+)`).exec(mail?.text ?? "")?.[1] ?? "";
}

import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { publicUrl } from "@/lib/core/env";
import { type RenderMail, sendQueuedMail } from "@/lib/core/mail";
import { portal } from "@/lib/core/paths";
import { guardSubscribers } from "@/lib/newsletter/mail-guard";
import { publications } from "@/lib/publications/queries";

/** Hands one queued mail over, in the name of the title it says or else of the deployment's first. */
export const mailSend: Task = async (payload) => {
  // The letters' components weigh ninety megabytes: a worker that has no mail to send does without.
  const { renderLetter } = await import("@/components/mail/render");
  const house = { name: (await publications())[0]?.name ?? "Dateline", home: publicUrl() + portal.home };
  const render: RenderMail = (mail) => {
    const { name, home } = mail.says.sender ?? house;
    return renderLetter({ ...mail, sender: name, home });
  };
  await sendQueuedMail((payload as { id: string }).id, now(), render, guardSubscribers);
};

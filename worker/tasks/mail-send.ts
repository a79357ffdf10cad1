import type { Task } from "graphile-worker";
import { renderLetter } from "@/components/mail/render";
import { now } from "@/lib/core/clock";
import { publicUrl } from "@/lib/core/env";
import { sendQueuedMail } from "@/lib/core/mail";
import { portal } from "@/lib/core/paths";
import { publications } from "@/lib/publications/queries";

/** Hands one queued mail over, in the name of the deployment's first title. */
export const mailSend: Task = async (payload) => {
  const sender = (await publications())[0]?.name ?? "Dateline";
  await sendQueuedMail((payload as { id: string }).id, now(), (mail) =>
    renderLetter({ ...mail, sender, home: publicUrl() + portal.home }),
  );
};

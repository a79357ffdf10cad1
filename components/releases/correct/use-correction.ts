"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import type { Outcome } from "@/components/ui/outcome";
import { correction } from "@/lib/releases/decisions-schema";
import type { MoveInput } from "@/lib/releases/move-schema";
import type { ReleaseContent } from "@/lib/releases/schema";
import { showComplaints, useMove } from "../review/use-move";
import { useChangedText } from "../use-changed-text";

const order = correction.pick({ class: true, note: true });
export type CorrectionOrder = z.infer<typeof order>;
type Order = CorrectionOrder & { patch: Partial<ReleaseContent>; request?: string | undefined };
export type SendCorrection = (input: MoveInput & { order: Order }) => Promise<Outcome<unknown>>;

export type Corrected = MoveInput & { content: ReleaseContent };
/** What the organisation asked for, when it did. */
export type Asked = { id: string; text: string; patch: Partial<ReleaseContent> };

/** The server names a corrected field by its place in the order, or by its place in the text. */
function asInForm(outcome: Outcome<unknown> | null): Outcome<unknown> | null {
  if (!outcome || outcome.ok) return outcome;
  const issues = outcome.issues.map((each) => ({
    ...each,
    path: each.path.replace(/^order\.(patch\.)?/, ""),
  }));
  return { ...outcome, issues };
}

/** A correction on its way: the text as it should read, its class and note, and what became of sending it. */
export function useCorrection(
  release: Corrected,
  asked: Asked | null,
  { send, backHref }: { send: SendCorrection; backHref: string },
) {
  const router = useRouter();
  const { make, busy, problem, reload, clear } = useMove();
  const text = useChangedText(release.content, asked?.patch);
  const decision = useForm<CorrectionOrder>({
    resolver: zodResolver(order),
    defaultValues: { note: asked?.text ?? "", class: "B" },
  });

  async function publish() {
    const weighed = await decision.trigger(undefined, { shouldFocus: true });
    const complete = await text.form.trigger(undefined, { shouldFocus: weighed });
    if (!weighed || !complete) return;
    const { id, version } = release;
    const said = { ...decision.getValues(), patch: text.patch(), request: asked?.id };
    const outcome = asInForm(await make(() => send({ id, version, order: said })));
    if (outcome?.ok) return router.push(backHref);
    const shown = [showComplaints(decision, outcome), showComplaints(text.form, outcome)];
    if (shown.includes(true)) clear();
  }
  return { text: text.form, decision, publish, busy, problem, reload };
}

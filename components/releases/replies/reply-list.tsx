"use client";
import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/ui/confirm-button";
import type { Outcome } from "@/components/ui/outcome";
import rows from "@/components/ui/rows.module.css";
import type { Reply } from "@/lib/releases/review/replies-schema";

type Props = {
  replies: Reply[];
  rules: { id: string; title: string }[];
  /** Null for whoever may not. */
  remove: ((which: { id: string }) => Promise<Outcome<unknown>>) | null;
};

/** The sentences the desk keeps for points and rejections. */
export function ReplyList({ replies, rules, remove }: Props) {
  const router = useRouter();
  const purposeOf = ({ kind, rule }: Reply) =>
    kind === "rejection"
      ? "Reason of a rejection"
      : `Point${rule ? `: ${rules.find((each) => each.id === rule)?.title ?? rule}` : ", any rule"}`;
  if (!replies.length) return <p className={rows.detail}>The desk keeps no replies of its own yet.</p>;
  return (
    <ul className={rows.rows}>
      {replies.map((reply) => (
        <li key={reply.id}>
          <span>
            {reply.text}
            <span className={rows.detail}>
              {purposeOf(reply)} · kept by {reply.createdByName}
            </span>
          </span>
          {remove ? (
            <ConfirmButton
              label="Remove"
              name={`Remove the reply “${reply.text.slice(0, 60)}”`}
              title="Remove this reply?"
              confirm="Remove reply"
              size="xs"
              send={() => remove({ id: reply.id })}
              done={() => router.refresh()}
            >
              “{reply.text}” is offered to nobody any more. What was sent with it stays.
            </ConfirmButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

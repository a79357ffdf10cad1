"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { attempt } from "@/components/ui/outcome";
import { momentWords } from "@/lib/core/moment";
import { fieldName } from "@/lib/releases/field-names";
import type { DeskCommentView } from "@/lib/releases/review/comment-schema";
import type { ReviewActions } from "../types";
import classes from "./comments.module.css";

type Props = {
  id: string;
  comments: DeskCommentView[];
  zone: string;
  /** Absent for whoever may only read them. */
  settle: ReviewActions["settle"] | null;
};

/** What editors have told each other, open ones first; settled ones stay below. */
export function CommentsList({ id, comments, zone, settle }: Props) {
  const router = useRouter();
  const [message, setMessage] = useState("");
  const [busy, setBusy] = useState(false);
  const turn = async (comment: DeskCommentView) => {
    if (!settle || busy) return;
    setBusy(true);
    setMessage("");
    const outcome = await attempt(() =>
      settle({ id, commentId: comment.id, settled: comment.settledAt === null }),
    );
    setBusy(false);
    if (!outcome.ok) setMessage(outcome.message);
    router.refresh();
  };
  const ordered = [...comments].sort((a, b) => Number(a.settledAt !== null) - Number(b.settledAt !== null));
  return (
    <>
      {ordered.length ? (
        <ul className={classes.list}>
          {ordered.map((comment) => (
            <li key={comment.id} data-settled={comment.settledAt !== null}>
              <p className={classes.head}>
                <b>{comment.actorName}</b>
                <time dateTime={comment.at.toISOString()}>{momentWords(comment.at, zone)}</time>
              </p>
              {comment.field ? <a href={`#field-${comment.field}`}>{fieldName(comment.field)}</a> : null}
              {comment.quoted ? <blockquote className={classes.quoted}>{comment.quoted}</blockquote> : null}
              <p className={classes.text}>{comment.text}</p>
              {comment.settledAt ? <p className={classes.dim}>Settled by {comment.settledByName}</p> : null}
              {settle ? (
                <Button
                  size="compact-xs"
                  h={28}
                  variant="default"
                  onClick={() => void turn(comment)}
                  aria-label={`${comment.settledAt ? "Reopen" : "Settle"}: ${comment.text.slice(0, 60)}`}
                >
                  {comment.settledAt ? "Reopen" : "Settle"}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes.dim}>Nothing was said yet.</p>
      )}
      <p role="alert" className={classes.error}>
        {message}
      </p>
    </>
  );
}

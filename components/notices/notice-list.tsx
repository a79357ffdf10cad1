"use client";
import { Button, VisuallyHidden } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { TextLink } from "@/components/ui/link";
import { LocalTime } from "@/components/ui/local-time";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { EmptyState } from "@/components/ui/panel";
import { useHydrated } from "@/components/ui/use-hydrated";
import { useLive } from "@/components/ui/use-live";
import type { NoticeView } from "@/lib/notices/schema";
import classes from "./bell.module.css";

type Props = {
  notices: NoticeView[];
  /** Where the next page is, if there is one. */
  more: string | null;
  live: string;
  markRead: (which: { all: true }) => Promise<Outcome<number>>;
};

/** A page of one's notices, newest first; new ones appear by themselves. */
export function NoticeList({ notices, more, live, markRead }: Props) {
  const router = useRouter();
  const ready = useHydrated();
  const [message, setMessage] = useState("");
  const [busy, setBusy] = useState(false);
  useLive(live, (tags) => {
    if (tags.some((tag) => tag === "*" || tag.startsWith("person:"))) router.refresh();
  });
  const readAll = async () => {
    setBusy(true);
    const done = await attempt(() => markRead({ all: true }));
    setBusy(false);
    setMessage(done.ok ? "" : done.message);
    if (done.ok) router.refresh();
  };
  if (!notices.length)
    return (
      <EmptyState title="No notices">
        <p>What concerns you appears here, and in the bell above, as it happens.</p>
      </EmptyState>
    );
  return (
    <>
      <FormMessage>{message}</FormMessage>
      <Button
        variant="default"
        mb="md"
        loading={busy}
        disabled={!ready || !notices.some((each) => !each.read)}
        onClick={() => void readAll()}
      >
        Mark all as read
      </Button>
      <ol className={classes.list}>
        {notices.map(({ id, text, href, at, read }) => (
          <li key={id} data-unread={read ? undefined : true}>
            <span className={read ? undefined : classes.unread}>
              {read ? null : <VisuallyHidden>Unread: </VisuallyHidden>}
              <TextLink href={href} plain>
                {text}
              </TextLink>
            </span>
            <span className={classes.when}>
              <LocalTime at={at} />
            </span>
          </li>
        ))}
      </ol>
      {more ? (
        <p className={classes.more}>
          <TextLink href={more}>Older notices</TextLink>
        </p>
      ) : null}
    </>
  );
}

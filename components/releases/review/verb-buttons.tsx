"use client";
import { Button, Kbd } from "@mantine/core";
import { ButtonLink } from "@/components/ui/link";
import type { Reviewed } from "./types";
import type { useDecisions } from "./use-decisions";

type Props = { release: Reviewed; decisions: ReturnType<typeof useDecisions>; busy: boolean };

/** What may be decided now, each with its key. */
export function VerbButtons({ release, decisions, busy }: Props) {
  const { may, ask, approveAtOnce, setOpen } = decisions;
  const danger = { variant: "default", c: "var(--mantine-color-error)" } as const;
  return (
    <>
      {may("approve") && !release.errors ? (
        <Button
          fullWidth
          loading={busy}
          onClick={() => void approveAtOnce()}
          rightSection={<Kbd aria-hidden>a</Kbd>}
          aria-keyshortcuts="a"
        >
          Quick approval
        </Button>
      ) : null}
      {may("approve") ? (
        <Button
          fullWidth
          variant={release.errors ? "filled" : "default"}
          onClick={() => void ask("approve")}
          rightSection={<Kbd aria-hidden>A</Kbd>}
          aria-keyshortcuts="Shift+A"
          aria-haspopup="dialog"
        >
          Approve …
        </Button>
      ) : null}
      {may("request_changes") ? (
        <Button
          fullWidth
          variant="default"
          onClick={() => void ask("request_changes")}
          rightSection={<Kbd aria-hidden>r</Kbd>}
          aria-keyshortcuts="r"
          aria-haspopup="dialog"
        >
          Request changes
        </Button>
      ) : null}
      {may("reject") ? (
        <Button
          fullWidth
          {...danger}
          onClick={() => void ask("reject")}
          rightSection={<Kbd aria-hidden>x</Kbd>}
          aria-keyshortcuts="x"
          aria-haspopup="dialog"
        >
          Reject
        </Button>
      ) : null}
      {may("correct") ? (
        <ButtonLink fullWidth plain variant="default" href={release.correctHref}>
          Correct
        </ButtonLink>
      ) : null}
      {may("unpublish") ? (
        <Button fullWidth variant="default" onClick={() => setOpen("unpublish")} aria-haspopup="dialog">
          Take offline
        </Button>
      ) : null}
      {may("kill") ? (
        <Button fullWidth {...danger} onClick={() => setOpen("kill")} aria-haspopup="dialog">
          Kill for good
        </Button>
      ) : null}
    </>
  );
}

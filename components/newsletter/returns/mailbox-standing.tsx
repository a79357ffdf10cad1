import { LocalTime } from "@/components/ui/local-time";
import { Panel } from "@/components/ui/panel";
import type { MailboxStanding as Standing } from "@/lib/newsletter/returns/standing";

/** Says that the mailbox of returns cannot be read, since when and why; nothing while it can. */
export function MailboxStanding({ standing }: { standing: Standing | null }) {
  if (!standing?.failingSince) return null;
  const { readAt, failingSince, trouble } = standing;
  return (
    <Panel title="The mailbox cannot be read" id="mailbox" tone="attention">
      <p>
        Since <LocalTime at={failingSince.toISOString()} />: {trouble}. It is tried again every two minutes;
        what has come into it waits there.{" "}
        {readAt ? (
          <>
            Last read: <LocalTime at={readAt.toISOString()} />.
          </>
        ) : (
          "It has never been read yet."
        )}
      </p>
    </Panel>
  );
}

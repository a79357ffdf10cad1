import { TextLink } from "@/components/ui/link";
import { LocalTime } from "@/components/ui/local-time";
import { Panel } from "@/components/ui/panel";
import { bothZones } from "@/lib/core/moment";
import { newsPath } from "@/lib/core/paths";
import type { ReleaseState } from "@/lib/releases/lifecycle";
import classes from "./release-page.module.css";

type Release = {
  status: ReleaseState;
  content: { timeZone: string };
  claim: { name: string } | null;
  dueAt: Date | null;
  goPublicAt: Date | null;
  newsItem: { id: string; slug: string } | null;
};

/** What the desk owes who waits for an answer. */
const Due = ({ at }: { at: Date | null }) =>
  at ? (
    <>
      {" "}
      Expect an answer by <LocalTime at={at.toISOString()} />.
    </>
  ) : null;

const takenOffline = (reason: string) =>
  `The desk took it offline; readers no longer see it, and the desk reads it again.${reason ? ` The reason: “${reason}”.` : ""} `;

function words(
  { status, claim, content, dueAt, goPublicAt, newsItem }: Release,
  place: number | null,
  waiting: string,
  offline: string | null,
) {
  switch (status) {
    case "draft":
      return "Nobody but your organisation sees this. Send it to the desk when it is ready.";
    case "submitted":
      return (
        <>
          {offline === null ? "" : takenOffline(offline)}
          {place ? `Number ${place} in the queue. ` : ""}
          {waiting} You can take it back until an editor takes it up.
        </>
      );
    case "in_review":
      return (
        <>
          {offline === null ? "" : takenOffline(offline)}
          {claim ? `${claim.name} is reading it.` : "An editor has opened it."}
          <Due at={dueAt} />
        </>
      );
    case "changes_requested":
      return "Answer below what the desk asks; your answers are kept as you write. “Answer and resubmit” opens the text: change it there and send it again. If you make it a draft again, the desk stops waiting for it.";
    case "rejected":
      return "The desk will not publish this. The reason is below; you may ask once for another editor's view.";
    case "scheduled":
      return goPublicAt
        ? `Approved. It will be public on ${bothZones(goPublicAt, content.timeZone).join(", that is ")}.`
        : "Approved, and waiting for its time.";
    case "published":
      return newsItem ? (
        <>
          It is public.{" "}
          <TextLink href={newsPath(newsItem)} plain>
            Read it on the site
          </TextLink>
        </>
      ) : (
        "It is public."
      );
    case "killed":
      return "It was taken down for good and cannot return. Its address says so to readers, without its headline; the reason is in the history.";
  }
}

/** Where the release stands and what happens next. */
export function ReleaseStanding({
  release,
  place,
  waiting,
  offline = null,
}: {
  release: Release;
  place: number | null;
  /** How long answers usually take, in words. */
  waiting: string;
  /** Why the desk took it offline, when that is why it waits again; else null. */
  offline?: string | null;
}) {
  return (
    <Panel title="Where it stands" id="standing">
      <p className={classes.standing} role="status">
        {words(release, place, waiting, offline)}
      </p>
    </Panel>
  );
}

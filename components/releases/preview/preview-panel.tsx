import { TextLink } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { momentWords } from "@/lib/core/moment";
import { portal } from "@/lib/core/paths";
import { type Countersign, CountersignList } from "./countersign-note";
import classes from "./links.module.css";
import { type MakeLink, NewLink } from "./new-link";
import { RevokeButton, type RevokeLink } from "./revoke-link";

type Link = {
  id: string;
  label: string;
  createdBy: string;
  expiresAt: Date;
  openedAt: Date | null;
  live: boolean;
};

/** Seeing a release before it is public: one's own previews, and the links and words of clients (S6). */
export function PreviewPanel({
  id,
  titles,
  links,
  countersigns,
  mayShare,
  zone,
  now,
  doors,
}: {
  id: string;
  titles: { slug: string; name: string }[];
  links: Link[];
  countersigns: Countersign[];
  /** Whether this person may make and end links now. */
  mayShare: boolean;
  zone: string;
  now: Date;
  doors: { make: MakeLink; revoke: RevokeLink };
}) {
  const live = links.filter((link) => link.live);
  return (
    <Panel title="Preview" id="previews">
      <ul className={classes.previews}>
        {titles.map(({ slug, name }) => (
          <li key={slug}>
            <TextLink href={portal.preview(id, slug)}>Preview in the {name.replace(/^The /, "")}</TextLink>
          </li>
        ))}
      </ul>
      {countersigns.length || live.length || mayShare ? (
        <h3 className={classes.heading}>Client's approval</h3>
      ) : null}
      <CountersignList all={countersigns} now={now} zone={zone} />
      {live.length ? (
        <ul className={classes.links} aria-label="Preview links">
          {live.map((link) => (
            <li key={link.id}>
              <div>
                <p>
                  <b>{link.label || "Preview link"}</b>
                </p>
                <p className={classes.dim}>
                  {link.openedAt ? `Opened ${momentWords(link.openedAt, zone)}` : "Not opened yet"}, works
                  until {momentWords(link.expiresAt, zone)}
                </p>
              </div>
              {mayShare ? <RevokeButton id={id} link={link} revoke={doors.revoke} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {mayShare ? <NewLink id={id} make={doors.make} /> : null}
    </Panel>
  );
}

import Link from "next/link";
import { ButtonLink } from "@/components/ui/link";
import { LocalTime } from "@/components/ui/local-time";
import { portal } from "@/lib/core/paths";
import type { ReleaseState } from "@/lib/releases/lifecycle";
import { KIND_LABELS, type ReleaseKind } from "@/lib/releases/schema";
import classes from "./release-list.module.css";
import { StatusBadge } from "./status-badge";

type Item = {
  id: string;
  status: ReleaseState;
  kind: ReleaseKind;
  headline: string;
  organisation: { name: string };
  byline?: { authorName: string; onBehalfOf: string } | undefined;
  goPublicAt: Date | null;
  publishedAt: Date | null;
  updatedAt: Date;
};

/** The moment that matters most in this state. */
function momentOf(item: Item): { word: string; at: Date } {
  if (item.status === "published" && item.publishedAt) return { word: "Published", at: item.publishedAt };
  if (item.status === "scheduled" && item.goPublicAt) return { word: "Public from", at: item.goPublicAt };
  return { word: "Changed", at: item.updatedAt };
}

/**
 * Releases of one's own organisations, last changed first.
 * @param reader whose own releases go without a name
 * @param older where the next page is
 */
export function ReleaseList({
  items,
  reader,
  showOrganisation,
  older,
}: {
  items: Item[];
  reader: string;
  showOrganisation: boolean;
  older: string | null;
}) {
  return (
    <>
      <ul className={classes.list}>
        {items.map((item) => {
          const { word, at } = momentOf(item);
          return (
            <li key={item.id} className={classes.item}>
              <div className={classes.words}>
                <Link href={portal.release(item.id)} prefetch={false} className={classes.headline}>
                  {item.headline || "Untitled release"}
                </Link>
                <div className={classes.facts}>
                  <span>{KIND_LABELS[item.kind]}</span>
                  {showOrganisation ? <span>{item.organisation.name}</span> : null}
                  {item.byline?.onBehalfOf ? <span>for {item.byline.onBehalfOf}</span> : null}
                  {item.byline && item.byline.authorName !== reader ? (
                    <span>by {item.byline.authorName}</span>
                  ) : null}
                  <span>
                    {word} <LocalTime at={at.toISOString()} />
                  </span>
                </div>
              </div>
              <StatusBadge status={item.status} />
            </li>
          );
        })}
      </ul>
      {older ? (
        <div className={classes.older}>
          <ButtonLink href={older} variant="default">
            Older releases
          </ButtonLink>
        </div>
      ) : null}
    </>
  );
}

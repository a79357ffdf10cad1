import { ButtonLink, TextLink } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/panel";
import rows from "@/components/ui/rows.module.css";
import { newsPath } from "@/lib/core/paths";
import { agoWords } from "@/lib/core/span-of-time";
import type { Candidate } from "@/lib/newsletter/alerts/board";

type Props = {
  items: Candidate[];
  /** Of the title whose readers see them. */
  origin: string;
  now: Date;
  /** Where one is chosen; null for who may not send it. */
  choose: ((id: string) => string) | null;
};

/** What readers see now, the newest first, each to be chosen. */
export function CandidateList({ items, origin, now, choose }: Props) {
  if (items.length === 0)
    return (
      <EmptyState title="Nothing is public in this title yet.">
        <p>What is published appears here at once.</p>
      </EmptyState>
    );
  return (
    <ul className={rows.rows}>
      {items.map((item) => (
        <li key={item.id}>
          <span>
            <TextLink href={origin + newsPath(item)} plain>
              {item.headline}
            </TextLink>
            <span className={rows.detail}>
              {item.creditName} · {agoWords(item.publishedAt, now)}
            </span>
          </span>
          {item.sent ? <span>Was sent</span> : null}
          {choose && !item.sent ? (
            <ButtonLink
              variant="default"
              size="sm"
              href={choose(item.id)}
              aria-label={`Choose “${item.headline}”`}
            >
              Choose
            </ButtonLink>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

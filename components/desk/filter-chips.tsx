import { IconX } from "@tabler/icons-react";
import Link from "next/link";
import classes from "./list.module.css";

/** What narrows a list, each part a link to the list without it; nothing where nothing does. */
export function FilterChips({
  parts,
  clearHref,
}: {
  parts: { label: string; href: string }[];
  clearHref: string;
}) {
  if (parts.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label="Active filters">
      {parts.map(({ label, href }) => (
        <li key={label}>
          <Link href={href} prefetch={false} className={classes.chip} aria-label={`Remove filter ${label}`}>
            {label} <IconX size={14} aria-hidden />
          </Link>
        </li>
      ))}
      <li>
        <Link href={clearHref} prefetch={false} className={classes.clear}>
          Clear filters
        </Link>
      </li>
    </ul>
  );
}
